import type { IncomingMessage } from "node:http";
import type { HandOver } from "../../app/hand-over.js";
import { addedTwin, addressOfAdding, writeAddedPage, writeRefusal } from "../../web/adding/page.js";
import { type Assets, json, type Page } from "../../web/page.js";
import { Jobs } from "./jobs.js";
import { readHanded } from "./read-handed.js";
import { isSameOrigin } from "./same-origin.js";

/** How long a page without script waits for the end, in milliseconds, before it says how far it is. */
const PATIENCE = 8000;

/** An answer, and where it sends the browser. */
interface Answered {
  readonly page: Page;
  readonly location?: string;
}

/** Takes reports in through the pages, and tells how far they are. */
export interface Adding {
  /** Answers what is sent to /add. */
  take(request: IncomingMessage, assets: Assets): Promise<Answered>;
  /** Answers what is asked under /added/. */
  tell(id: string, query: URLSearchParams, assets: Assets): Promise<Page | undefined>;
  close(): void;
}

/** Opens the way by which reports come into a library from its pages. */
export function openAdding(settings: Omit<HandOver, "handed">): Adding {
  const jobs = new Jobs(settings);
  return {
    async take(request, assets) {
      const refuse = refuser(request, assets);
      if (!isSameOrigin(request)) return refuse(403, "Reports are added from this server's own pages alone.");
      const received = await readHanded(request);
      if ("why" in received) return refuse(received.status, received.why);
      const id = jobs.start(received.handed);
      if (id === undefined) return refuse(503, "Others add reports just now: try again in a while.");
      const address = addressOfAdding(id);
      if (asksForData(request)) return { page: { ...json({ address }), status: 202 } };
      return { page: { status: 303, type: "text/plain; charset=utf-8", body: "" }, location: `${address}?wait` };
    },
    async tell(id, query, assets) {
      const name = id.replace(/\.json$/, "");
      if (query.has("wait")) await jobs.wait(name, PATIENCE);
      const state = jobs.get(name);
      if (!state) return undefined;
      return name === id ? writeAddedPage(state, assets) : addedTwin(state);
    },
    close: () => jobs.close(),
  };
}

const asksForData = ({ headers }: IncomingMessage): boolean => (headers.accept ?? "").startsWith("application/json");

const refuser =
  (request: IncomingMessage, assets: Assets) =>
  (status: number, why: string): Answered => ({
    page: asksForData(request) ? { ...json({ error: why }), status } : writeRefusal(status, why, assets),
  });
