import { RapporteurError } from "../../errors.js";
import { declaredEncoding, decode } from "../encoding.js";
import { isoOf } from "../iso-date.js";
import type { FeedItem, FoundItem } from "./item.js";
import { readJsonFeed } from "./json-feed.js";
import { readSitemap } from "./sitemap.js";

/** What a feed holds: the latest reports of an outlet. */
export interface Feed {
  readonly title?: string;
  /** In the feed's order, each id once. */
  readonly items: readonly FeedItem[];
}

/** Items of a feed that are looked at, the first. */
const MOST = 1000;

/**
 * Reads a feed: RSS, Atom, JSON Feed or a sitemap, told by its content. Items without an address of http or https are left
 * out; addresses are taken against the feed's own.
 *
 * @throws RapporteurError "broken-document" where it is none
 */
export async function readFeed(bytes: Uint8Array, address: string): Promise<Feed> {
  const { text } = await decode(bytes, address, declaredEncoding(bytes));
  const start = text.slice(0, 2000).trimStart();
  const { title, items } = start.startsWith("{")
    ? readJsonFeed(text, address)
    : /<urlset[\s>]/.test(start)
      ? readSitemap(text)
      : await readXmlFeed(text, address);
  const sound = items.slice(0, MOST).flatMap((item) => soundItem(item, address));
  const once = [...new Map(sound.map((item) => [item.id, item])).values()];
  return { items: once, ...(title ? { title: plain(title) } : {}) };
}

async function readXmlFeed(text: string, address: string): Promise<{ title?: string; items: FoundItem[] }> {
  const { parseFeed } = await import("@rowanmanning/feed-parser");
  const sound = (xml: string) => {
    try {
      return parseFeed(xml);
    } catch {
      return undefined;
    }
  };
  const feed = (isLong(text) ? undefined : sound(text)) ?? sound(firstItems(text));
  if (!feed)
    throw new RapporteurError("broken-document", `${address} is no feed: neither RSS, Atom, JSON Feed nor a sitemap`, {
      hint: "give the address of the feed itself, not of the page that links to it",
    });
  return {
    ...(feed.title ? { title: feed.title } : {}),
    items: feed.items.map((item) => ({
      id: item.id ?? undefined,
      url: item.url ?? undefined,
      title: item.title ?? undefined,
      published: isoInstant(item.published ?? item.updated),
    })),
  };
}

/** What has come whole of a feed that was cut off, and of a very long one its first items: parsing many takes long. */
function firstItems(text: string): string {
  const end = endOfItem(text);
  let at = -1;
  for (let count = 0; count < MOST; count++) {
    const next = text.indexOf(end, at + 1);
    if (next < 0) break;
    at = next;
  }
  const isRdf = /<rdf:RDF[\s>]/i.test(text.slice(0, 2000));
  const rest = end === "</entry>" ? "</feed>" : isRdf ? "</rdf:RDF>" : "</channel></rss>";
  return at < 0 ? "" : text.slice(0, at + end.length) + rest;
}

const isLong = (text: string): boolean => text.split(endOfItem(text), MOST + 2).length > MOST + 1;

const endOfItem = (text: string): string => (text.includes("</item>") ? "</item>" : "</entry>");

const isoInstant = (date: Date | null): string | undefined =>
  date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;

function soundItem({ id, url = id, title, published }: FoundItem, feed: string): FeedItem[] {
  const absolute = url !== undefined && URL.canParse(url.trim(), feed) ? new URL(url.trim(), feed) : undefined;
  if (!absolute || !/^https?:$/.test(absolute.protocol)) return [];
  absolute.hash = "";
  const iso = published === undefined ? undefined : isoOf(published);
  return [
    {
      ...{ id: id?.trim() || absolute.href, url: absolute.href },
      ...(title ? { title: plain(title) } : {}),
      ...(iso === undefined ? {} : { published: iso }),
    },
  ];
}

/** Titles hold tags although they should not. */
const plain = (text: string): string =>
  text
    .slice(0, 1000)
    .replace(/<[^<>]{0,500}>/g, "")
    .replace(/\s+/g, " ")
    .trim();
