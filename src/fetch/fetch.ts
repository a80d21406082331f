import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { RapporteurError } from "../errors.js";
import { type Allowed, checkedLookup, checkUrl } from "./addresses.js";
import { ENCODINGS, readBody } from "./body.js";

/** What a fetch may cost and where it may go. */
export interface FetchSettings {
  readonly userAgent: string;
  readonly allowed?: Allowed;
  /** Bytes of a body, unpacked; 16 MiB by default. */
  readonly maxBytes?: number;
  /** Milliseconds for all of it, redirects and the last byte included; 30,000 by default. */
  readonly timeout?: number;
  /** How names are looked up: the system's way by default. */
  readonly lookup?: LookupFunction;
}

/** What to say along with a request. */
export interface Asked {
  readonly accept?: string;
  /** From an earlier answer: then only what has changed comes. */
  readonly etag?: string;
  readonly modified?: string;
  /** Is told where a redirect leads, and waited for before it is followed; what it throws ends the fetch. */
  readonly onRedirect?: (url: string) => Promise<void>;
  /** Something to hand over (POST) instead of asking for something: then no redirect is followed and no body read. */
  readonly send?: { readonly body: string; readonly headers: Readonly<Record<string, string>> };
}

/** An answer with its body. */
export interface Fetched {
  /** 200 to 299, 304, what the server says against it, or where something was sent also that it redirects. */
  readonly status: number;
  /** Where the redirects led. */
  readonly url: string;
  /** Media type in lower case, without parameters. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly etag?: string;
  readonly modified?: string;
  /** The value of Retry-After. */
  readonly retryAfter?: string;
}

/** Fetches one address after the other. */
export type Fetch = (url: string, asked?: Asked) => Promise<Fetched>;

const MOST_BYTES = 16 * 1024 * 1024;
const TIMEOUT = 30_000;
const REDIRECTS = 5;

/**
 * Makes what fetches from the net and from nothing else: public addresses alone, checked by number at each redirect and each
 * answer of a name; http and https; no cookies; limits of size, time and redirects.
 */
export function makeFetch(settings: FetchSettings): Fetch & { close(): Promise<void> } {
  const { allowed = [], timeout = TIMEOUT } = settings;
  const system: LookupFunction = (hostname, options, callback) => lookup(hostname, options, callback as never);
  const agent = new Agent({
    connect: { lookup: checkedLookup(settings.lookup ?? system, allowed), timeout },
    maxHeaderSize: 64 * 1024,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  const fetch: Fetch = async (address, asked = {}) => {
    const signal = AbortSignal.timeout(timeout);
    try {
      return await follow(address, asked, { settings, agent, signal });
    } catch (error) {
      throw asFetchError(error, address, { asked, ...(signal.aborted ? { timeout } : {}) });
    }
  };
  return Object.assign(fetch, { close: () => agent.destroy() });
}

interface Way {
  readonly settings: FetchSettings;
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

async function follow(address: string, asked: Asked, way: Way): Promise<Fetched> {
  let url = checkUrl(address, way.settings.allowed ?? []);
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    const answer = await ask(url, asked, way);
    if (typeof answer !== "string") return answer;
    url = checkUrl(new URL(answer, url).href, way.settings.allowed ?? []);
    await asked.onRedirect?.(url.href);
  }
  throw new RapporteurError("fetch-failed", `${address} redirects more than ${REDIRECTS} times`);
}

/** Gives the answer, or where it redirects to. */
async function ask(url: URL, asked: Asked, { settings, agent, signal }: Way): Promise<Fetched | string> {
  const { send } = asked;
  const { statusCode, headers, body } = await request(url, {
    dispatcher: agent,
    signal,
    ...(send ? { method: "POST", body: send.body } : {}),
    headers: {
      ...send?.headers,
      "user-agent": settings.userAgent,
      "accept-encoding": ENCODINGS,
      accept: asked.accept ?? "*/*",
      ...(asked.etag === undefined ? {} : { "if-none-match": asked.etag }),
      ...(asked.modified === undefined ? {} : { "if-modified-since": asked.modified }),
    },
  });
  // A body that is let go ends in an error that nobody waits for.
  body.on("error", () => {});
  const header = (name: string): string => [headers[name] ?? ""].flat()[0] ?? "";
  const location = header("location");
  if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && location !== "" && !send) {
    body.destroy();
    return location;
  }
  const isWanted = statusCode >= 200 && statusCode < 300 && !send;
  if (!isWanted) body.destroy();
  const most = settings.maxBytes ?? MOST_BYTES;
  if (isWanted && Number(header("content-length")) > most) {
    body.destroy();
    throw new RapporteurError("too-large", `${url.href} is larger than ${most} bytes: not fetched`);
  }
  const bytes = isWanted ? await readBody(body, header("content-encoding"), most, url.href) : new Uint8Array();
  return {
    ...{ status: statusCode, url: url.href, bytes },
    type: (header("content-type").split(";")[0] ?? "").trim().toLowerCase(),
    ...(header("etag") ? { etag: header("etag") } : {}),
    ...(header("last-modified") ? { modified: header("last-modified") } : {}),
    ...(header("retry-after") ? { retryAfter: header("retry-after") } : {}),
  };
}

function asFetchError(
  error: unknown,
  address: string,
  { asked: { send }, timeout }: { asked: Asked; timeout?: number },
): RapporteurError {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof RapporteurError) return one;
  const why = error instanceof Error ? error.message : String(error);
  const failed = `cannot be ${send ? "reached" : "fetched"}: ${why}`;
  const late = `has not ${send ? "answered" : "come whole"} within ${(timeout ?? 0) / 1000} s`;
  return new RapporteurError("fetch-failed", `${address} ${timeout === undefined ? failed : late}`, { cause: error });
}
