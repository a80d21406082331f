import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { RapporteurError } from "../errors.js";
import { type Door, refusal } from "./guard.js";
import { writeIndex } from "./index-page.js";
import { findPage, type NamedRecord, type Page } from "./records.js";

/** Only this machine can ask, if nothing else is said. */
const HOST = "127.0.0.1";

/** How many ports after the first are tried where one is taken. From 4173 on: browsers refuse 4190. */
const MORE_PORTS = 16;

/** The pages hold no secrets, but a page of elsewhere has no business with them. */
const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** A server that runs. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** What is served besides the pages, and to whom. */
export interface ServerOptions extends Door {
  /** Answers what is asked under /api/ and for /openapi.json. */
  readonly api?: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/**
 * Serves records on this machine, at a port or the next free one (0: any).
 *
 * @throws RapporteurError "usage" where no port near it is free
 */
export async function startServer(
  records: readonly NamedRecord[],
  port: number,
  options: ServerOptions = {},
): Promise<Running> {
  const { host = HOST, api } = options;
  const server = createServer((request, response) => {
    const refused = refusal(request, options);
    if (refused) return refuse(response, refused);
    if (api && /^\/(?:api\/|openapi\.json(?:\?|$))/.test(request.url ?? "")) return void api(request, response);
    return void answer(records, request, response).catch(() =>
      send(response, 500, plain("a fault of the server itself")),
    );
  });
  const taken = await listen(server, host, port, port === 0 ? 0 : Math.min(port + MORE_PORTS, 65535));
  return {
    url: `http://${host}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
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

async function answer(
  records: readonly NamedRecord[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, plain("only GET and HEAD"));
  const path = pathOf(request.url);
  const page =
    path === "/" ? { type: "text/html; charset=utf-8", body: writeIndex(records) } : await findPage(records, path);
  if (page) send(response, 200, page, request.method === "HEAD");
  else send(response, 404, plain("there is no such record"));
}

/** A path that cannot be decoded leads nowhere. */
function pathOf(url: string | undefined): string {
  try {
    return decodeURIComponent((url ?? "/").split("?")[0] ?? "/");
  } catch {
    return "";
  }
}

const plain = (text: string): Page => ({ type: "text/plain; charset=utf-8", body: `${text}\n` });

function send(response: ServerResponse, status: number, { type, body }: Page, headOnly = false): void {
  response.writeHead(status, { ...HEADERS, "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(headOnly ? undefined : body);
}
