import { RapporteurError } from "../../errors.js";
import { makeFetch } from "../../fetch/fetch.js";
import type { KeptHook } from "../../keep/hooks.js";
import { userAgent } from "../net.js";
import { type Message, signedHeaders } from "./message.js";

/** What became of a message. */
export interface Sent {
  /** Why it was not taken; left out where it was. */
  readonly problem?: string;
  readonly status?: number;
  /** The value of Retry-After. */
  readonly retryAfter?: string;
}

/** Sends one message to a hook. It never throws: what goes wrong is the problem. */
export type Send = (hook: KeptHook, message: Message) => Promise<Sent>;

/** How long a receiver has to answer, in milliseconds. */
const TIMEOUT = 10_000;

/** Makes what sends messages: to public addresses, or those that the hook itself allows; a redirect is not followed. */
export const makeSend =
  (version: string, now: () => Date, timeout = TIMEOUT): Send =>
  async ({ address, allowed, secret }, message) => {
    const fetch = makeFetch({ userAgent: userAgent(version), allowed, timeout });
    try {
      const headers = signedHeaders(secret, message, now());
      const { status, retryAfter } = await fetch(address, { send: { body: message.body, headers } });
      if (status >= 200 && status < 300) return { status };
      return {
        ...{ status, problem: `${address} answers with status ${status}` },
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch (error) {
      return { problem: error instanceof RapporteurError ? error.message : String(error) };
    } finally {
      await fetch.close();
    }
  };
