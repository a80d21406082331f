import { createHash, createHmac } from "node:crypto";
import type { KeptChange } from "../../keep/changes.js";
import type { KeptHook } from "../../keep/hooks.js";
import type { Change } from "../../model/index.js";

/** A change as a hook is told it: with the title of its process. */
export interface ToldChange extends KeptChange<Change> {
  readonly title: string;
}

/** One message to a hook. The same message, sent again, has the same id. */
export interface Message {
  readonly id: string;
  readonly body: string;
}

/** Makes the message that tells changes; `last` is the number of the last change that it stands for. */
export const changesMessage = (hook: KeptHook, changes: readonly ToldChange[], last: number): Message => ({
  id: idOf(hook, String(last)),
  body: JSON.stringify({ type: "record.changed", timestamp: changes.at(-1)?.at ?? "", data: { changes } }),
});

/** Makes a message that tells nothing, to try whether it arrives. */
export const testMessage = (hook: KeptHook, at: string): Message => ({
  id: idOf(hook, `test ${at}`),
  body: JSON.stringify({ type: "test", timestamp: at, data: { changes: [] } }),
});

/** An id of its own for each hook and change: as different as the secrets and addresses of the hooks are. */
const idOf = ({ id, secret, address }: KeptHook, what: string): string =>
  `msg_${createHash("sha256").update(`${secret} ${address} ${id} ${what}`).digest("hex").slice(0, 24)}`;

/**
 * Signs a message, as the headers of Standard Webhooks 1.0: HMAC-SHA256 over its id, the time (seconds since 1970) and the
 * body with dots between, in base64. A secret that begins with "whsec_" is base64 behind that; any other counts as it stands.
 */
export function signedHeaders(secret: string, { id, body }: Message, at: Date): Record<string, string> {
  const time = String(Math.floor(at.getTime() / 1000));
  const key = secret.startsWith(PREFIX)
    ? Buffer.from(secret.slice(PREFIX.length), "base64")
    : Buffer.from(secret, "utf8");
  return {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": time,
    "webhook-signature": `v1,${createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64")}`,
  };
}

/** How a secret that is base64 begins. */
const PREFIX = "whsec_";

/** Makes a secret of random bytes. */
export const secretOf = (random: Uint8Array): string => `${PREFIX}${Buffer.from(random).toString("base64")}`;
