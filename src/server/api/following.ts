import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Library } from "../../app/library/open-library.js";
import { cutPage, written } from "./paging.js";
import { answers, Feed, Hook, LoggedChange, Page, pageOf } from "./schemas.js";

/** Adds what the library follows and who follows it: feeds and hooks, and what a hook is told. */
export function addFollowingRoutes(api: OpenAPIHono, library: Library): void {
  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/feeds", summary: "The feeds that are followed, and how that goes" },
      ...{ request: { query: Page }, responses: answers(pageOf(Feed), "Feeds") },
    }),
    (c) => c.json(written(cutPage(library.feeds(), c.req.valid("query"))), 200),
  );

  api.openapi(
    createRoute({
      ...{ method: "get", path: "/api/v1/hooks", summary: "The hooks that are told of changes, and how that goes" },
      description: "Without their secrets, and of their addresses the host alone: some hold a secret of their own.",
      ...{ request: { query: Page }, responses: answers(pageOf(Hook), "Hooks") },
    }),
    (c) => {
      const hooks = library.hooks().map(({ secret: _, allowed: __, problem, address, ...hook }) => {
        const { host } = new URL(address);
        return { ...hook, host, ...(problem === undefined ? {} : { problem: problem.replaceAll(address, host) }) };
      });
      return c.json(written(cutPage(hooks, c.req.valid("query"))), 200);
    },
  );

  api.openAPIRegistry.registerWebhook({
    ...{ method: "post", path: "record.changed", summary: "What a hook is told (`rapporteur hooks add`)" },
    description:
      "Changes in the order of the log, signed as Standard Webhooks 1.0 has it. A message is taken when the answer is 2xx; " +
      "else it comes again, later each time, with the same `webhook-id`. It comes at least once: the `seq` of a change tells " +
      "whether it is known. `rapporteur hooks test` sends one of type `test` without changes.",
    request: {
      headers: z.object({
        "webhook-id": z.string().openapi({ description: "The same for the same message." }),
        "webhook-timestamp": z.string().openapi({ description: "Seconds since 1970, when it was sent." }),
        "webhook-signature": z.string().openapi({
          description: "v1, and the HMAC-SHA256 over `webhook-id.webhook-timestamp.body` in base64.",
        }),
      }),
      body: {
        content: {
          "application/json": {
            schema: z.object({
              type: z.enum(["record.changed", "test"]),
              timestamp: z.string(),
              data: z.object({
                changes: z.array(
                  LoggedChange.extend({ title: z.string().openapi({ description: "Of the process." }) }),
                ),
              }),
            }),
          },
        },
      },
    },
    responses: { "2XX": { description: "It is taken. What the answer holds is not read." } },
  });
}
