import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Library } from "../../app/library/open-library.js";
import { writeAtom } from "../../show/atom.js";
import { written } from "./paging.js";
import { answers, ETAG, LoggedChange, pageOf, problems, UNCHANGED } from "./schemas.js";

/** How often the log is looked at for those who follow it, in milliseconds: another process may write to it. */
const LOOK = 500;
/** A sign of life on a quiet stream, so that nobody between takes it for dead. */
const ALIVE = 20_000;

const Following = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .openapi({ description: "The number of the last change that is known." }),
  process: z.string().optional(),
});

/** Adds the log of changes: by page, and as a stream that goes on. */
export function addChangeRoutes(api: OpenAPIHono, library: Library): void {
  const only = (process: string | undefined) => (process === undefined ? {} : { process: library.process(process).id });

  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/changes", summary: "The log of changes" },
      request: { query: Following.extend({ most: z.coerce.number().int().min(1).max(500).default(50) }) },
      responses: answers(pageOf(LoggedChange), "Changes; `next` is the next `after`"),
    }),
    (c) => {
      const { after = 0, process, most } = c.req.valid("query");
      const items = library.changesAfter(after, { ...only(process), most });
      const last = items.length === most ? items.at(-1) : undefined;
      return c.json(written({ items, ...(last ? { next: last.seq } : {}) }), 200);
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/changes.atom", summary: "The latest changes of a process, as an Atom feed" },
      request: { query: z.object({ process: z.string(), all: z.stringbool().default(false) }) },
      responses: {
        200: {
          description: "With `all` also what was said and what happened, one by one.",
          headers: ETAG,
          content: { "application/atom+xml": { schema: z.string() } },
        },
        304: UNCHANGED,
        ...problems,
      },
    }),
    (c) => {
      const { process: name, all } = c.req.valid("query");
      const process = library.process(name);
      const feed = writeAtom(process, library.latestChanges(process.id, { all }));
      return c.body(feed, 200, { "content-type": "application/atom+xml; charset=utf-8" });
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/changes/stream", summary: "Changes as they come (server-sent events)" },
      description:
        "Begins after `after`, or after the Last-Event-ID that a browser sends when it comes again; else with what comes from now on.",
      request: { query: Following, headers: z.object({ "last-event-id": z.coerce.number().int().min(0).optional() }) },
      responses: {
        200: {
          description: "Events named `change`; the id is the number in the log.",
          content: { "text/event-stream": { schema: z.string() } },
        },
        ...problems,
      },
    }),
    (c) => {
      const { after, process } = c.req.valid("query");
      const asked = { ...only(process), most: 100 };
      let last = c.req.valid("header")["last-event-id"] ?? after ?? library.lastChange();
      return streamSSE(c, async (stream) => {
        for (let quiet = 0; !stream.aborted; quiet += LOOK) {
          for (const change of library.changesAfter(last, asked)) {
            await stream.writeSSE({ event: "change", id: String(change.seq), data: JSON.stringify(change) });
            last = change.seq;
            quiet = 0;
          }
          if (quiet >= ALIVE) {
            await stream.write(": alive\n\n");
            quiet = 0;
          }
          await stream.sleep(LOOK);
        }
      });
    },
  );
}
