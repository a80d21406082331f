import { Parser } from "htmlparser2";
import type { FoundItem } from "./item.js";

/** What the elements of a sitemap and of its extension for news mean. */
const FIELDS: Readonly<Record<string, keyof FoundItem>> = {
  loc: "url",
  lastmod: "published",
  "news:publication_date": "published",
  "news:title": "title",
};

/** Reads a sitemap: the pages of a site, the newest first, with their titles and days where it is one for news. */
export function readSitemap(text: string): { title?: string; items: FoundItem[] } {
  const items: FoundItem[] = [];
  let item: { -readonly [K in keyof FoundItem]: FoundItem[K] } = {};
  let field: keyof FoundItem | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        field = FIELDS[name];
        if (name === "url") item = {};
        if (field) item[field] = "";
      },
      ontext(words) {
        if (field) item[field] = (item[field] ?? "") + words;
      },
      onclosetag(name) {
        field = undefined;
        if (name === "url") items.push(item);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const day = ({ published = "" }: FoundItem): string => published;
  return { items: items.sort((a, b) => (day(a) > day(b) ? -1 : day(a) < day(b) ? 1 : 0)) };
}
