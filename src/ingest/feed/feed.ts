import { gunzipSync } from "node:zlib";
import { RapporteurError } from "../../errors.js";
import { declaredEncoding, decode } from "../encoding.js";
import { isoOf } from "../iso-date.js";
import type { FeedItem, FeedPart, FoundItem } from "./item.js";
import { readJsonFeed } from "./json-feed.js";
import { readSitemap, readSitemapIndex } from "./sitemap.js";

/** What a feed holds: the latest reports of an outlet. */
export interface Feed {
  readonly title?: string;
  /** In the feed's order, each id once. */
  readonly items: readonly FeedItem[];
  /** Where its items are, of an index of sitemaps. */
  readonly parts: readonly FeedPart[];
}

/** Items of a feed that are looked at, the first. */
const MOST = 1000;
/** What a packed feed unpacks to at most, in bytes: a sitemap may have 50 MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a feed: RSS, Atom, JSON Feed, a sitemap or an index of sitemaps, told by its content, packed with gzip or not. Items
 * without an address of http or https are left out; addresses are taken against the feed's own.
 *
 * @throws RapporteurError "broken-document" where it is none, "too-large"
 */
export async function readFeed(bytes: Uint8Array, address: string): Promise<Feed> {
  const plainBytes = unpacked(bytes, address);
  const { text } = await decode(plainBytes, address, declaredEncoding(plainBytes));
  const { title, items, parts = [] } = await readText(text, address);
  const sound = items.slice(0, MOST).flatMap((item) => soundItem(item, address));
  const once = [...new Map(sound.map((item) => [item.id, item])).values()];
  return {
    items: once,
    parts: parts.flatMap((part) => soundPart(part, address)),
    ...(title ? { title: plain(title) } : {}),
  };
}

interface Found {
  readonly title?: string;
  readonly items: readonly FoundItem[];
  readonly parts?: readonly FeedPart[];
}

async function readText(text: string, address: string): Promise<Found> {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith("{")) return readJsonFeed(text, address);
  if (/<sitemapindex[\s>]/.test(start)) return readSitemapIndex(text);
  return /<urlset[\s>]/.test(start) ? readSitemap(text) : readXmlFeed(text, address);
}

/** Sitemaps often come as files of gzip. */
function unpacked(bytes: Uint8Array, address: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new RapporteurError("too-large", `${address} unpacks to more than ${MOST_BYTES} bytes`, { cause });
    throw new RapporteurError("broken-document", `${address} is packed, and cannot be unpacked`, { cause });
  }
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
      changed: isoInstant(item.updated),
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

/** Gives an address against the feed's own; undefined where it is none of http or https. */
function absoluteOf(url: string | undefined, feed: string): URL | undefined {
  const absolute = url !== undefined && URL.canParse(url.trim(), feed) ? new URL(url.trim(), feed) : undefined;
  if (!absolute || !/^https?:$/.test(absolute.protocol)) return undefined;
  absolute.hash = "";
  return absolute;
}

function soundPart({ url, ...part }: FeedPart, feed: string): FeedPart[] {
  const absolute = absoluteOf(url, feed);
  return absolute ? [{ url: absolute.href, ...part }] : [];
}

function soundItem({ id, url = id, title, published, changed }: FoundItem, feed: string): FeedItem[] {
  const absolute = absoluteOf(url, feed);
  if (!absolute) return [];
  const iso = published === undefined ? undefined : isoOf(published);
  return [
    {
      ...{ id: id?.trim() || absolute.href, url: absolute.href },
      ...(title ? { title: plain(title) } : {}),
      ...(iso === undefined ? {} : { published: iso }),
      ...(changed && changed !== published ? { changed: changed.trim() } : {}),
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
