import { RapporteurError } from "../errors.js";
import { type Fetch, type Fetched, makeFetch } from "../fetch/fetch.js";
import { Pace, retryAt } from "../fetch/pace.js";
import { isAllowed } from "../fetch/robots.js";
import type { Source } from "./gather.js";

/** The name that servers are told, and that robots.txt can speak of. */
const AGENT = "rapporteur";

/** Media types of reports; a server that names none is believed to send one of them. */
const REPORT_TYPES =
  /^(?:$|text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|json|ld\+json|x-ndjson|jsonl|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

/** Gives the name that servers are told. */
export const userAgent = (version: string): string => `${AGENT}/${version}`;

const A_MINUTE = 60_000;
/** How long a robots.txt counts (RFC 9309). */
const A_DAY = 24 * 60 * A_MINUTE;

/** How to go to the net, and whether at all. */
export interface NetOptions {
  /** Version of the program, for servers. */
  readonly version: string;
  /** Hosts and networks that may be fetched from although they are no public ones. */
  readonly allowed?: readonly string[];
  /** Milliseconds between two requests to one host; 1,000 by default. */
  readonly between?: number;
  readonly timeout?: number;
}

/** Goes to the net politely: one request a second a host, and nowhere that robots.txt keeps us from. */
export interface Net {
  readonly fetch: Fetch;
  /** Waits until a host may be asked again. */
  pause(url: string): Promise<void>;
  /** Notes that a host asks to be left alone, by its Retry-After; a minute where it does not say for how long. */
  putOff(url: string, retryAfter: string | undefined): void;
  /** Gives the time until which a host asks to be left alone, in milliseconds since 1970. */
  putOffUntil(url: string): number | undefined;
  /** Tells whether the site lets us have a page. */
  mayHave(url: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the way to the net. */
export function openNet({ version, between, ...settings }: NetOptions): Net {
  const fetch = makeFetch({ userAgent: userAgent(version), ...settings });
  const pace = new Pace(Date.now, (ms) => new Promise((done) => setTimeout(done, ms)), between);
  const robots = new Map<string, { readonly rules: string; readonly until: number }>();
  const putOff = new Map<string, number>();
  return {
    fetch,
    pause: (url) => pace.wait(new URL(url).host),
    putOff: (url, retryAfter) =>
      void putOff.set(new URL(url).host, retryAt(retryAfter, Date.now()) ?? Date.now() + A_MINUTE),
    putOffUntil(url) {
      const until = putOff.get(new URL(url).host);
      return until !== undefined && until > Date.now() ? until : undefined;
    },
    async mayHave(url) {
      const { origin, pathname, search } = new URL(url);
      let known = robots.get(origin);
      if (!known || known.until <= Date.now())
        known = { rules: await readRobots(fetch, origin), until: Date.now() + A_DAY };
      robots.set(origin, known);
      return isAllowed(known.rules, AGENT, pathname + search);
    },
    close: () => fetch.close(),
  };
}

/** A site that has no robots.txt keeps nobody from anything; one in trouble keeps everybody from all until it is well (RFC 9309). */
async function readRobots(fetch: Fetch, origin: string): Promise<string> {
  const { status, bytes } = await fetch(`${origin}/robots.txt`);
  if (status >= 500) throw new RapporteurError("fetch-failed", `${origin}/robots.txt answers with status ${status}`);
  return status >= 200 && status < 300 ? new TextDecoder().decode(bytes) : "";
}

/** Makes a source of a page on the net. */
export const pageSource = (net: Net, url: string): Source => ({
  from: url,
  address: url,
  load: () => loadPage(net, url),
});

/**
 * Fetches a report.
 *
 * @throws RapporteurError "fetch-refused", "fetch-failed", "too-large"
 */
export async function loadPage(net: Net, url: string): Promise<Uint8Array> {
  const { type, bytes } = await load(net, url, "text/html, text/plain, application/pdf;q=0.9, */*;q=0.5");
  if (!REPORT_TYPES.test(type)) throw new RapporteurError("fetch-refused", `${url} is ${type}: no report`);
  return bytes;
}

/**
 * Fetches a file that a feed is in, besides its own.
 *
 * @throws RapporteurError "fetch-refused", "fetch-failed", "too-large"
 */
export const loadFeedPart = async (net: Net, url: string): Promise<Uint8Array> =>
  (await load(net, url, "application/xml, */*;q=0.5")).bytes;

/** Statuses of a server that has too much to do, or too much of us; the others below 500 will be the same tomorrow. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 503]);

async function load(net: Net, url: string, accept: string): Promise<Fetched> {
  if (!URL.canParse(url)) throw new RapporteurError("fetch-refused", `${url} is no address of http or https`);
  const until = net.putOffUntil(url);
  if (until !== undefined)
    throw new RapporteurError(
      "fetch-failed",
      `${url}: the site asks to be left alone until ${new Date(until).toISOString()}`,
    );
  const beforeEach = async (place: string): Promise<void> => {
    if (!(await net.mayHave(place)))
      throw new RapporteurError("fetch-refused", `${place}: the site's robots.txt does not let programs have it`);
    await net.pause(place);
  };
  await beforeEach(url);
  const answer = await net.fetch(url, { accept, onRedirect: beforeEach });
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  if (BUSY.has(status)) net.putOff(url, answer.retryAfter);
  const code = status >= 400 && status < 500 && !BUSY.has(status) ? "fetch-refused" : "fetch-failed";
  throw new RapporteurError(code, `${url} answers with status ${status}`);
}
