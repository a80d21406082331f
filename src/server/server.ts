import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { RapporteurError } from "../errors.js";
import { type Ask, answer as answerPage } from "../web/answer.js";
import { writeMissing } from "../web/missing.js";
import type { Page } from "../web/page.js";
import type { Shelf } from "../web/shelf.js";
import { readVisits, writeVisit } from "../web/visits.js";
import type { Adding } from "./adding/adding.js";
import { type LoadedAssets, loadAssets } from "./assets.js";
import { type Door, refusal } from "./guard.js";

/** Only this machine can ask, if nothing else is said. */
const HOST = "127.0.0.1";

/** How many ports after the first are tried where one is taken. From 4173 on: browsers refuse 4190. */
const MORE_PORTS = 16;

/** The pages hold no secrets, but a page of elsewhere has no business with them. */
const HEADERS = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  // A browser says nothing of where a form comes from where it may tell nobody.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** A page runs its own style and script alone, loads nothing from elsewhere, and sends its forms nowhere else. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; frame-ancestors 'none'";

/** What has a hash in its address never changes. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** A server that runs. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** What is served besides the pages, and to whom. */
export interface ServerOptions extends Door {
  /** Answers what is asked under /api/ and for /openapi.json. */
  readonly api?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Takes reports in; without it the pages only read. */
  readonly adding?: Adding;
}

/**
 * Serves the pages of records on this machine, at a port or the next free one (0: any).
 *
 * @throws RapporteurError "usage" where no port near it is free
 */
export async function startServer(shelf: Shelf, port: number, options: ServerOptions = {}): Promise<Running> {
  const { host = HOST, api, adding } = options;
  const room = { shelf, assets: loadAssets(), adding };
  const server = createServer((request, response) => {
    const refused = refusal(request, options);
    if (refused) return refuse(response, refused);
    if (api && /^\/(?:api\/|openapi\.json(?:\?|$))/.test(request.url ?? "")) return void api(request, response);
    return void answer(room, request, response).catch(() => send(response, 500, plain("a fault of the server itself")));
  });
  const taken = await listen(server, host, port, port === 0 ? 0 : Math.min(port + MORE_PORTS, 65535));
  return {
    url: `http://${host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        adding?.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response: ServerResponse, { status, why }: { status: number; why: string }): void {
  // So that a browser asks its user for it.
  if (status === 401) response.setHeader("www-authenticate", 'Basic realm="rapporteur"');
  send(response, status, plain(why));
}

async function listen(server: Server, host: string, first: number, last: number): Promise<number> {
  for (let port = first; port <= last; port++) {
    const bound = await tryPort(server, host, port);
    if (bound !== undefined) return bound;
  }
  throw new RapporteurError("usage", `ports ${first} to ${last} are all taken`, { hint: "name another with --port" });
}

function tryPort(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(new RapporteurError("usage", `port ${port} cannot be opened: ${error.message}`, { cause: error }));
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** What the pages are made of. */
interface Room {
  readonly shelf: Shelf;
  readonly assets: LoadedAssets;
  readonly adding: Adding | undefined;
}

async function answer(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "POST" && room.adding && request.url === "/add") return add(room, request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, plain("only GET and HEAD"));
  const headOnly = request.method === "HEAD";
  const { pathname, parts, query } = addressOf(request.url);
  const asset = room.assets.get(pathname);
  if (asset) return send(response, 200, asset, { headOnly, cache: FOR_EVER });
  const visits = readVisits(request.headers.cookie);
  const page = parts && (await pageOf(room, { parts, query, visits }));
  const cookie = page?.visit && isLookedAt(request) ? writeVisit(visits, page.visit) : undefined;
  if (cookie !== undefined) response.setHeader("set-cookie", cookie);
  if (page) send(response, page.status, page, { headOnly });
  else send(response, 404, missing(room, request, parts), { headOnly });
}

/** Who looks at pages is shown the ways on; a program is told in a line. */
const missing = ({ shelf, assets }: Room, { headers }: IncomingMessage, parts: readonly string[] = []): Page =>
  headers.accept?.includes("text/html") ? writeMissing(shelf, parts, assets.addresses) : plain("there is no such page");

/** A page that a script fetches to look for news is not looked at, unless it says that it puts it before its reader. */
function isLookedAt({ method, headers }: IncomingMessage): boolean {
  const { "sec-fetch-dest": to = "document", "sec-purpose": why = "", "x-shown": shown } = headers;
  return method === "GET" && (to === "document" || shown !== undefined) && !why.includes("prefetch");
}

async function pageOf({ shelf, assets, adding }: Room, ask: Ask): Promise<Page | undefined> {
  const { parts, query } = ask;
  const [first, id = "", ...more] = parts;
  if (adding && first === "added" && more.length === 0) return adding.tell(id, query, assets.addresses);
  return answerPage(shelf, assets.addresses, ask);
}

async function add({ adding, assets }: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answered = await adding?.take(request, assets.addresses);
  if (!answered) return;
  if (answered.location !== undefined) response.setHeader("location", answered.location);
  send(response, answered.page.status, answered.page);
}

interface Address {
  readonly pathname: string;
  /** Decoded one by one; nothing where one cannot be. */
  readonly parts: readonly string[] | undefined;
  readonly query: URLSearchParams;
}

function addressOf(url = "/"): Address {
  const [pathname = "", query] = url.split("?", 2);
  const parts = pathname.replace(/^\/|\/$/g, "").split("/");
  return { pathname, parts: decoded(parts), query: new URLSearchParams(query) };
}

function decoded(parts: readonly string[]): string[] | undefined {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const plain = (text: string): Page => ({ status: 200, type: "text/plain; charset=utf-8", body: `${text}\n` });

interface Sending {
  readonly headOnly?: boolean;
  readonly cache?: string;
}

function send(response: ServerResponse, status: number, page: Page, { headOnly, cache }: Sending = {}): void {
  const { type, body, file, ownPolicy } = page;
  response.writeHead(status, {
    ...HEADERS,
    "cache-control": cache ?? "no-cache",
    "content-security-policy": ownPolicy ? "frame-ancestors 'none'" : POLICY,
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    ...(file === undefined
      ? {}
      : { "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file)}` }),
  });
  response.end(headOnly ? undefined : body);
}
