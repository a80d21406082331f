import { RapporteurError } from "../errors.js";
import { type Fetch, makeFetch } from "../fetch/fetch.js";
import { Pace } from "../fetch/pace.js";
import { isAllowed } from "../fetch/robots.js";
import type { Source } from "./gather.js";

/** The name that servers are told, and that robots.txt can speak of. */
const AGENT = "rapporteur";

/** Media types of reports; a server that names none is believed to send one of them. */
const REPORT_TYPES =
  /^(?:$|text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|json|ld\+json|x-ndjson|jsonl|octet-stream|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

/** Gives the name that servers are told. */
export const userAgent = (version: string): string => `${AGENT}/${version}`;

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
  /** Tells whether the site lets us have a page. */
  mayHave(url: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens the way to the net. */
export function openNet({ version, between, ...settings }: NetOptions): Net {
  const fetch = makeFetch({ userAgent: userAgent(version), ...settings });
  const pace = new Pace(Date.now, (ms) => new Promise((done) => setTimeout(done, ms)), between);
  const robots = new Map<string, Promise<string>>();
  return {
    fetch,
    pause: (url) => pace.wait(new URL(url).host),
    async mayHave(url) {
      const { origin, pathname, search } = new URL(url);
      const rules = robots.get(origin) ?? readRobots(fetch, origin);
      robots.set(origin, rules);
      return isAllowed(await rules, AGENT, pathname + search);
    },
    close: () => fetch.close(),
  };
}

/** A site that has no robots.txt, or cannot say, keeps nobody from anything; one in trouble from everything (RFC 9309). */
async function readRobots(fetch: Fetch, origin: string): Promise<string> {
  const { status, bytes } = await fetch(`${origin}/robots.txt`);
  if (status >= 500) return "user-agent: *\ndisallow: /";
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
  if (!URL.canParse(url)) throw new RapporteurError("fetch-refused", `${url} is no address of http or https`);
  if (!(await net.mayHave(url)))
    throw new RapporteurError("fetch-refused", `${url}: the site's robots.txt does not let programs have it`);
  await net.pause(url);
  const { status, type, bytes } = await net.fetch(url, {
    accept: "text/html, text/plain, application/pdf;q=0.9, */*;q=0.5",
  });
  if (status < 200 || status >= 300) throw new RapporteurError("fetch-failed", `${url} answers with status ${status}`);
  if (!REPORT_TYPES.test(type)) throw new RapporteurError("fetch-refused", `${url} is ${type}: no report`);
  return bytes;
}
