import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Library } from "../../app/library/open-library.js";
import { RapporteurError } from "../../errors.js";
import { pageOfMore, written } from "./paging.js";
import { answers, Counts, Found, ListedReport, Page, pageOf, Report } from "./schemas.js";

/** Adds what can be asked about reports, and the search. */
export function addReportRoutes(api: OpenAPIHono, library: Library): void {
  api.openapi(
    createRoute({
      ...{
        method: "get",
        path: "/api/v1/library",
        summary: "How much is in the library, and whether it is up to date",
      },
      responses: answers(Counts, "Counts"),
    }),
    (c) => c.json(library.counts(), 200),
  );

  api.openapi(
    createRoute({
      ...{
        method: "get",
        path: "/api/v1/reports",
        summary: "All reports in the order of arrival, earlier versions too",
      },
      request: {
        query: z.object({
          after: z.coerce
            .number()
            .int()
            .min(0)
            .default(0)
            .openapi({ description: "The `seq` that the page begins after." }),
          most: z.coerce.number().int().min(1).max(500).default(50),
        }),
      },
      responses: answers(pageOf(ListedReport), "Reports; `next` is the next `after`"),
    }),
    (c) => {
      const { after, most } = c.req.valid("query");
      const items = [...library.allReports(after, most)];
      const last = items.length === most ? items.at(-1) : undefined;
      return c.json(written({ items, ...(last ? { next: last.seq } : {}) }), 200);
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/reports/{report}", summary: "One report with its text" },
      request: { params: z.object({ report: z.string() }) },
      responses: answers(Report, "The report"),
    }),
    (c) => {
      const { report } = c.req.valid("param");
      const found = library.report(report);
      if (found) return c.json(written(found), 200);
      throw new RapporteurError("not-found", `there is no report ${report}`);
    },
  );

  api.openapi(
    createRoute({
      ...{
        method: "get",
        path: "/api/v1/search",
        summary: "Reports and entries by words, people, parties, matters, days",
      },
      request: {
        query: Page.extend({
          words: z.string().optional(),
          kind: z.enum(["report", "statement", "person", "issue", "proposal", "event"]).optional(),
          process: z.string().optional(),
          person: z.string().optional(),
          party: z.string().optional(),
          issue: z.string().optional(),
          since: z.iso.date().optional(),
          until: z.iso.date().optional(),
        }),
      },
      responses: answers(pageOf(Found), "What was found, the best first"),
    }),
    (c) => {
      const { process, ...asked } = c.req.valid("query");
      const only = process === undefined ? {} : { process: library.process(process).id };
      return c.json(pageOfMore(library.search({ ...given(asked), ...only, most: asked.most + 1 }), asked), 200);
    },
  );
}

/** Leaves out what was not asked. */
const given = <T extends object>(asked: T) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
