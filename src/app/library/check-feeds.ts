import { RapporteurError } from "../../errors.js";
import type { Fetched } from "../../fetch/fetch.js";
import { backOff, retryAt } from "../../fetch/pace.js";
import type { FeedItem } from "../../ingest/feed/item.js";
import type { Checked, KeptFeed } from "../../keep/feeds.js";
import { asFailure, type Failure } from "../gather.js";
import { loadPage, type Net } from "../net.js";
import { readWithParts } from "./feed-parts.js";
import type { OpenLibrary } from "./library.js";
import { type Taken, takeIn } from "./take-in.js";

/** What became of a feed that was looked at. */
export interface FeedCheck {
  readonly feed: string;
  /** Items that were not there before, and what of them failed. */
  readonly items: number;
  readonly failures: readonly Failure[];
  readonly unchanged: boolean;
  /** Why the feed itself could not be read. */
  readonly problem?: string;
}

/** How long a feed is left alone, in milliseconds. */
const EVERY = 30 * 60 * 1000;
/** Items that are fetched in one go; the rest waits for the next. */
const AT_ONCE = 100;

const ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

/** Looks at one feed and takes in the reports that it did not have before. What goes wrong is noted, with a time to try again. */
export async function checkFeed(
  library: OpenLibrary,
  net: Net,
  feed: KeptFeed,
  onTaken: (taken: readonly Taken[]) => void,
): Promise<FeedCheck> {
  const { address, etag, modified } = feed;
  try {
    await net.pause(address);
    const asked = {
      accept: ACCEPT,
      ...(etag === undefined ? {} : { etag }),
      ...(modified === undefined ? {} : { modified }),
    };
    const answer = await net.fetch(address, asked);
    if (answer.status === 304) return note(library, feed, { unchanged: true, items: 0, failures: [] }, {});
    if (answer.status < 200 || answer.status >= 300)
      return failed(library, feed, `answers with status ${answer.status}`, answer);
    return await takeItems(library, net, feed, answer, onTaken);
  } catch (error) {
    if (error instanceof RapporteurError && isOfLibrary(error)) throw error;
    return failed(library, feed, asFailure(address, error).message);
  }
}

async function takeItems(
  library: OpenLibrary,
  net: Net,
  feed: KeptFeed,
  answer: Fetched,
  onTaken: (taken: readonly Taken[]) => void,
): Promise<FeedCheck> {
  const { feeds } = library.keep;
  const { title, items, noteParts, ...parts } = await readWithParts(library, net, feed.address, answer);
  const fresh = items.filter((item) => !feeds.hasItem(feed.address, item.id, stateOf(item)));
  const now = fresh.slice(0, AT_ONCE);
  const failures: Failure[] = [];
  for (const item of now) {
    const failure = await takeItem(library, net, item, onTaken);
    if (failure) failures.push(failure);
    if (!failure || !isToBeTriedAgain(failure)) feeds.addItem(feed.address, item.id, stateOf(item));
  }
  const all = now.length === fresh.length && !failures.some(isToBeTriedAgain);
  if (all) noteParts();
  // With items left, the feed is to come whole the next time, changed or not.
  const { etag, modified } = all && !parts.failures.some(isToBeTriedAgain) ? answer : {};
  return note(
    library,
    feed,
    { unchanged: false, items: now.length, failures: [...parts.failures, ...failures] },
    {
      ...(title === undefined ? {} : { title }),
      ...(etag === undefined ? {} : { etag }),
      ...(modified === undefined ? {} : { modified }),
    },
  );
}

async function takeItem(
  library: OpenLibrary,
  net: Net,
  { url, title, published }: FeedItem,
  onTaken: (taken: readonly Taken[]) => void,
): Promise<Failure | undefined> {
  const told = { ...(title === undefined ? {} : { title }), ...(published === undefined ? {} : { published }) };
  const { failures } = await takeIn(
    library,
    [{ from: url, address: url, told, load: () => loadPage(net, url) }],
    onTaken,
  );
  return failures[0];
}

/** What a site refuses today it refuses tomorrow; what only failed may be there then. */
const isToBeTriedAgain = ({ error }: Failure): boolean => error.code === "fetch-failed";

/** An item whose title or day changes is looked at again: the report may have changed too. */
const stateOf = ({ title = "", published = "", changed }: FeedItem): string =>
  `${published} ${title}${changed === undefined ? "" : ` ${changed}`}`;

type Outcome = Pick<FeedCheck, "unchanged" | "items" | "failures">;

function note(
  { keep, now }: OpenLibrary,
  feed: KeptFeed,
  outcome: Outcome,
  learnt: Pick<Checked, "title" | "etag" | "modified">,
): FeedCheck {
  const { etag, modified } = outcome.unchanged ? feed : learnt;
  const checked = now();
  keep.feeds.note(feed.address, {
    ...learnt,
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
    ...{ checked, due: later(checked, EVERY), failures: 0 },
  });
  return { feed: feed.address, ...outcome };
}

function failed({ keep, now }: OpenLibrary, feed: KeptFeed, problem: string, answer?: Fetched): FeedCheck {
  const checked = now();
  const failures = feed.failures + 1;
  const asked = retryAt(answer?.retryAfter, Date.parse(checked));
  const { etag, modified } = feed;
  keep.feeds.note(feed.address, {
    ...(etag === undefined ? {} : { etag }),
    ...(modified === undefined ? {} : { modified }),
    ...{
      checked,
      failures,
      problem,
      due: asked === undefined ? later(checked, backOff(failures)) : new Date(asked).toISOString(),
    },
  });
  return { feed: feed.address, items: 0, failures: [], unchanged: false, problem };
}

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

/** A library that cannot be written to is no fault of a feed. */
const isOfLibrary = ({ code }: RapporteurError): boolean => code.startsWith("library-") || code === "disk-full";
