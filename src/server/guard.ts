import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may ask: this machine alone, or whoever knows the token. */
export interface Door {
  /** Address to listen at; 127.0.0.1 by default. */
  readonly host?: string;
  /** Asked of everybody; without it only this machine can ask. */
  readonly token?: string;
}

/** Tells why a request is not let in: 401 or 403, and the words to say so; nothing where it may come in. */
export function refusal(request: IncomingMessage, { token }: Door): { status: 401 | 403; why: string } | undefined {
  if (token !== undefined) return isKnown(request, token) ? undefined : { status: 401, why: "a token is needed" };
  // A name that somebody else's server resolves to this machine must not reach the pages.
  if (/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? "")) return undefined;
  return { status: 403, why: "this server answers to localhost alone" };
}

/** A program sends the token as bearer, a browser as the password that it asks its user for. */
function isKnown(request: IncomingMessage, token: string): boolean {
  const [scheme = "", value = ""] = (request.headers.authorization ?? "").split(" ");
  if (/^bearer$/i.test(scheme)) return same(value, token);
  if (!/^basic$/i.test(scheme)) return false;
  return same(Buffer.from(value, "base64").toString().split(":").slice(1).join(":"), token);
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
