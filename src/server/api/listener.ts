import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Library } from "../../app/library/open-library.js";
import { makeApi } from "./api.js";

/** Makes what answers the HTTP interface of a library on a server of Node. */
export function apiListener(
  library: Library,
  version: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const listener = getRequestListener(makeApi(library, version), { overrideGlobalObjects: false });
  return async (request, response) => {
    await listener(request, response);
  };
}
