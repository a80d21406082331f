import { RapporteurError } from "../../errors.js";
import { checkUrl } from "../../fetch/addresses.js";
import type { HookFilter, KeptHook } from "../../keep/hooks.js";
import type { OpenLibrary } from "../library/library.js";
import { testMessage } from "./message.js";
import type { Send, Sent } from "./send.js";

/** An address that is to be told of changes from now on. */
export interface NewHook extends HookFilter {
  readonly address: string;
  readonly secret: string;
  /** Hosts and networks that it may lead to although they are no public ones. */
  readonly allowed: readonly string[];
}

/**
 * Tells an address of changes from now on.
 *
 * @throws RapporteurError "fetch-refused" where it is none that may be reached
 */
export function addHook({ keep, now }: OpenLibrary, hook: NewHook): number {
  checkUrl(hook.address, hook.allowed);
  return keep.db.write(() => keep.hooks.add({ ...hook, told: keep.changes.last(), due: now() }));
}

/**
 * Finds the hook that a number or an address names.
 *
 * @throws RapporteurError "not-found" where there is none, or more than one
 */
export function findHook({ keep }: OpenLibrary, name: string): KeptHook {
  const [first, second] = keep.hooks.list().filter(({ id, address }) => name === String(id) || name === address);
  if (first && !second) return first;
  throw new RapporteurError(
    "not-found",
    first ? `${name} is the address of several hooks` : `there is no hook ${name}`,
    {
      hint: "`rapporteur hooks list` shows them: name one by its number",
    },
  );
}

/** Sends a message that tells nothing. What is to be delivered is not touched by it. */
export const testHook = ({ now }: OpenLibrary, hook: KeptHook, send: Send): Promise<Sent> =>
  send(hook, testMessage(hook, now()));
