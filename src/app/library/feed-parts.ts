import type { Fetched } from "../../fetch/fetch.js";
import { type Feed, readFeed } from "../../ingest/feed/feed.js";
import type { FeedItem, FeedPart } from "../../ingest/feed/item.js";
import { asFailure, type Failure } from "../gather.js";
import { loadFeedPart, type Net } from "../net.js";
import type { OpenLibrary } from "./library.js";

/** What a feed holds, with what the parts hold that it is in. */
interface Whole extends Pick<Feed, "title"> {
  readonly items: readonly FeedItem[];
  /** Of parts that could not be read. */
  readonly failures: readonly Failure[];
  /** Notes that all items are taken in: the parts that were read are fetched again when the index says that they changed. */
  noteParts(): void;
}

/**
 * Reads a feed; where it is an index of sitemaps, also those of its parts that changed since all of them was taken in. An index
 * in an index is left alone.
 */
export async function readWithParts(
  { keep: { feeds } }: OpenLibrary,
  net: Net,
  address: string,
  { bytes, url }: Fetched,
): Promise<Whole> {
  const { parts, items, title } = await readFeed(bytes, url);
  const changed = parts.filter(
    (part) => part.changed === undefined || !feeds.hasItem(address, keyOf(part), part.changed),
  );
  const failures: Failure[] = [];
  const found = [...items];
  const read: FeedPart[] = [];
  for (const part of changed) {
    try {
      found.push(...(await readFeed(await loadFeedPart(net, part.url), part.url)).items);
      read.push(part);
    } catch (error) {
      failures.push({ from: part.url, error: asFailure(part.url, error) });
    }
  }
  return {
    ...{ items: found, failures },
    ...(title === undefined ? {} : { title }),
    noteParts() {
      for (const part of read) if (part.changed !== undefined) feeds.addItem(address, keyOf(part), part.changed);
    },
  };
}

const keyOf = ({ url }: FeedPart): string => `part ${url}`;
