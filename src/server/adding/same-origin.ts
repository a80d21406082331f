import type { IncomingMessage } from "node:http";

/**
 * Tells whether a request that changes something comes from a page of this server itself: a browser says where it comes from,
 * and a page of elsewhere must not add reports with the pass of whoever looks at it. A program that says nothing has to know
 * the token, which no page can make a browser send.
 */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host, authorization = "" } = headers;
  if (origin === undefined) return /^bearer /i.test(authorization);
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
