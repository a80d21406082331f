import { OpenAPIHono } from "@hono/zod-openapi";
import { etag } from "hono/etag";
import type { Library } from "../../app/library/open-library.js";
import { RapporteurError } from "../../errors.js";
import { addChangeRoutes } from "./changes.js";
import { addFollowingRoutes } from "./following.js";
import { addProcessRoutes } from "./processes.js";
import { addReportRoutes } from "./reports.js";

/** An answer to a request, wherever it came in. */
export type Answer = (request: Request) => Response | Promise<Response>;

/**
 * Makes the HTTP interface of a library: all that the commands can ask, as JSON under /api/v1, described in OpenAPI 3.1 at
 * /openapi.json. It only reads. Lists come in pages, answers carry an ETag.
 */
export function makeApi(library: Library, version: string): Answer {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const message = result.error.issues.map(({ path, message: why }) => `${path.join(".")}: ${why}`).join("; ");
      return c.json({ error: "usage", message }, 400);
    },
  });
  api.use("/api/v1/*", async (c, next) => {
    // A stream has no end to make a tag of.
    if (c.req.path.endsWith("/stream")) return next();
    c.header("cache-control", "no-cache");
    return etag()(c, next);
  });
  addProcessRoutes(api, library);
  addReportRoutes(api, library);
  addChangeRoutes(api, library);
  addFollowingRoutes(api, library);
  api.openAPIRegistry.registerComponent("securitySchemes", "token", {
    ...{ type: "http", scheme: "bearer" },
    description: "Where the server was started with --token. As the password of HTTP Basic it is taken, too.",
  });
  api.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Rapporteur",
      version,
      description: "The record of negotiations, each entry cited to the character.",
    },
    // Without a token nothing is asked.
    security: [{}, { token: [] }],
  });
  api.notFound((c) => c.json({ error: "not-found", message: `there is nothing at ${c.req.path}` }, 404));
  api.onError((error, c) => {
    if (!(error instanceof RapporteurError))
      return c.json({ error: "fault", message: "a fault of the server itself" }, 500);
    const status = error.code === "not-found" ? 404 : error.code === "usage" ? 400 : 503;
    return c.json({ error: error.code, message: error.message }, status);
  });
  return (request) => api.fetch(request);
}
