import { Parser } from "htmlparser2";
import type { FeedPart, FoundItem } from "./item.js";

/** What the elements of a sitemap and of its extension for news mean. */
const FIELDS: Readonly<Record<string, keyof FoundItem>> = {
  loc: "url",
  lastmod: "changed",
  "news:publication_date": "published",
  "news:title": "title",
};

/** Reads a sitemap: the pages of a site, the newest first, with their titles and days where it is one for news. */
export const readSitemap = (text: string): { items: FoundItem[] } => ({
  items: entriesOf(text, "url")
    .map((item) => ({ ...item, published: item.published ?? item.changed }))
    .sort((a, b) => newestFirst(a.published, b.published)),
});

/** Parts of an index that are looked at, the newest. */
const PARTS = 10;

/** Reads an index of sitemaps (sitemaps.org): its newest parts, by their day, else by the number or date in their address. */
export const readSitemapIndex = (text: string): { items: FoundItem[]; parts: FeedPart[] } => ({
  items: [],
  parts: entriesOf(text, "sitemap")
    .flatMap(({ url, changed }) => (url ? [{ url, ...(changed ? { changed } : {}) }] : []))
    .sort((a, b) => newestFirst(a.changed, b.changed) || b.url.localeCompare(a.url, "en", { numeric: true }))
    .slice(0, PARTS),
});

const newestFirst = (a = "", b = ""): number => (a > b ? -1 : a < b ? 1 : 0);

function entriesOf(text: string, element: "url" | "sitemap"): FoundItem[] {
  const items: FoundItem[] = [];
  let item: { -readonly [K in keyof FoundItem]: FoundItem[K] } = {};
  let field: keyof FoundItem | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        field = FIELDS[name];
        if (name === element) item = {};
        if (field) item[field] = "";
      },
      ontext(words) {
        if (field) item[field] = (item[field] ?? "") + words;
      },
      onclosetag(name) {
        field = undefined;
        if (name === element) items.push(item);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return items;
}
