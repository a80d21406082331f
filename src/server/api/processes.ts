import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Library } from "../../app/library/open-library.js";
import { RapporteurError } from "../../errors.js";
import { cutPage, pageOfMore, written } from "./paging.js";
import { answers, Change, Dossier, Entry, ListedReport, Page, Process, pageOf } from "./schemas.js";

const Named = z.object({
  process: z.string().openapi({ description: "Its id, the beginning of it, or words of its title." }),
});

/** Adds what can be asked about processes. */
export function addProcessRoutes(api: OpenAPIHono, library: Library): void {
  const path = "/api/v1/processes";
  const dossierOf = (process: string, version?: number) => {
    const dossier = library.dossier(library.process(process).id, version);
    if (dossier) return dossier;
    throw new RapporteurError("not-found", `the dossier of ${process} is not made yet`);
  };

  api.openapi(
    createRoute({
      ...{ method: "get", path, summary: "The processes, the one with the latest day first" },
      ...{ request: { query: Page }, responses: answers(pageOf(Process), "Processes") },
    }),
    (c) => {
      const page = c.req.valid("query");
      return c.json(written(pageOfMore(library.processes(page.from, page.most + 1), page)), 200);
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: `${path}/{process}`, summary: "One process" },
      ...{ request: { params: Named }, responses: answers(Process, "The process") },
    }),
    (c) => c.json(library.process(c.req.valid("param").process), 200),
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: `${path}/{process}/dossier`, summary: "The dossier as it stands, or a version of it" },
      request: { params: Named, query: z.object({ version: VERSION }) },
      responses: answers(Dossier, "The dossier"),
    }),
    (c) => c.json(written(dossierOf(c.req.valid("param").process, c.req.valid("query").version)), 200),
  );

  api.openapi(
    createRoute({
      ...{
        method: "get",
        path: `${path}/{process}/versions`,
        summary: "The versions that are kept: the last of each day",
      },
      request: { params: Named },
      responses: answers(z.object({ items: z.array(z.object({ version: z.int(), made: z.string() })) }), "Versions"),
    }),
    (c) => c.json({ items: [...library.versions(library.process(c.req.valid("param").process).id)] }, 200),
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: `${path}/{process}/reports`, summary: "Its reports, in the order of arrival" },
      ...{ request: { params: Named, query: Page }, responses: answers(pageOf(ListedReport), "Reports") },
    }),
    (c) => {
      const reports = library.reports(library.process(c.req.valid("param").process).id);
      return c.json(written(cutPage(reports, c.req.valid("query"))), 200);
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: `${path}/{process}/changes`, summary: "What is otherwise than it was" },
      request: {
        params: Named,
        query: Page.extend({
          since: z.string().openapi({ description: "An ISO day or instant.", example: "2026-03-01" }),
        }),
      },
      responses: answers(pageOf(Change), "Changes"),
    }),
    (c) => {
      const { since, ...page } = c.req.valid("query");
      const instant = new Date(since);
      if (Number.isNaN(instant.getTime())) throw new RapporteurError("usage", `since=${since} is no day`);
      const changes = library.changesSince(library.process(c.req.valid("param").process).id, instant.toISOString());
      return c.json(written(cutPage(changes, page)), 200);
    },
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: `${path}/{process}/{section}`, summary: "One list of the dossier" },
      request: {
        params: Named.extend({ section: z.enum(SECTIONS) }),
        query: Page,
      },
      responses: answers(pageOf(Entry), "Entries"),
    }),
    (c) => {
      const { process, section } = c.req.valid("param");
      return c.json(written(cutPage<object>(dossierOf(process)[section], c.req.valid("query"))), 200);
    },
  );
}

const VERSION = z.coerce.number().int().min(1).optional().openapi({
  description: "The one that stood at this number: of versions of one day the last is kept.",
});

const SECTIONS = [
  ...(["parties", "people", "rounds", "proposals", "issues", "statements"] as const),
  ...(["figures", "timeline", "disagreements", "brief"] as const),
] as const;
