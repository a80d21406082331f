import { backOff, retryAt } from "../../fetch/pace.js";
import type { KeptChange } from "../../keep/changes.js";
import type { KeptHook } from "../../keep/hooks.js";
import type { Keep } from "../../keep/keep.js";
import { type Change, isSingle } from "../../model/index.js";
import type { OpenLibrary } from "../library/library.js";
import { changesMessage, type ToldChange } from "./message.js";
import type { Send } from "./send.js";

/** What became of a message to a hook. */
export interface Delivery {
  readonly hook: number;
  readonly address: string;
  /** Changes in the message. */
  readonly changes: number;
  /** Why it was not taken; it is tried again. */
  readonly problem?: string;
}

/** Changes in one message at most. */
const AT_ONCE = 100;
/** How long a message under way keeps others from beginning the same, in milliseconds: longer than any answer takes. */
const UNDER_WAY = 60_000;
/** Waits before a message is sent again: after the first failure, and at most. */
const WAITS = { first: 10_000, longest: 60 * 60 * 1000 };

/**
 * Tells each hook what changed since it was last told, in the order of the log. A message counts as taken when the receiver
 * answers with 2xx, and is noted as such after that only: it comes at least once, and again with the same id where a process
 * ends between the two. A hook that fails waits, longer each time, and keeps no other waiting.
 */
export async function deliverDue(library: OpenLibrary, send: Send): Promise<Delivery[]> {
  const { keep, now } = library;
  const waiting = keep.hooks.waiting(now(), keep.changes.last());
  return (await Promise.all(waiting.map(({ id }) => deliverTo(library, id, send)))).flat();
}

async function deliverTo(library: OpenLibrary, id: number, send: Send): Promise<Delivery[]> {
  const done: Delivery[] = [];
  for (let next = begin(library, id); next; next = begin(library, id)) {
    const { hook, changes, last } = next;
    const { problem, retryAfter } = await send(hook, changesMessage(hook, changes, last));
    const told = { hook: id, address: hook.address, changes: changes.length };
    if (problem === undefined) {
      library.keep.hooks.confirm(id, last, { at: library.now(), delivered: true });
      done.push(told);
      continue;
    }
    const asked = retryAt(retryAfter, Date.parse(library.now()));
    const due = asked ?? Date.parse(library.now()) + backOff(hook.failures + 1, WAITS);
    library.keep.hooks.fail(id, problem, new Date(due).toISOString());
    return [...done, { ...told, problem }];
  }
  return done;
}

interface Begun {
  readonly hook: KeptHook;
  readonly changes: readonly ToldChange[];
  readonly last: number;
}

/** Takes the next changes that a hook is to be told, so that nobody else tells them meanwhile. */
function begin({ keep, now }: OpenLibrary, id: number): Begun | undefined {
  return keep.db.write(() => {
    for (;;) {
      const hook = keep.hooks.get(id);
      if (!hook || hook.due > now()) return undefined;
      const { changes, last } = nextFor(keep, hook);
      const wanted = changes.filter(({ change }) => isFor(hook, change));
      if (wanted.length > 0) {
        keep.hooks.begin(id, last, new Date(Date.parse(now()) + UNDER_WAY).toISOString());
        return { hook, last, changes: wanted.map((one) => ({ ...one, title: titleOf(keep, one) })) };
      }
      keep.hooks.confirm(id, last, { at: now(), delivered: false });
      if (last >= keep.changes.last()) return undefined;
    }
  });
}

/** Gives the changes that a hook was not told yet, and the number that it has been told all up to with them. */
function nextFor(keep: Keep, { process, told, underWay }: KeptHook): { changes: KeptChange<Change>[]; last: number } {
  const only = process === undefined ? {} : { process: keep.processes.mergedInto(process) ?? process };
  const found = keep.changes.after<Change>(told, { ...only, most: AT_ONCE });
  // A message that was begun is sent again as it was.
  if (underWay !== undefined) return { changes: found.filter(({ seq }) => seq <= underWay), last: underWay };
  return { changes: found, last: found.at(-1)?.seq ?? keep.changes.last() };
}

const titleOf = (keep: Keep, { process }: KeptChange<Change>): string => keep.processes.get(process)?.title ?? "";

/** As `rapporteur changes` tells them: single sayings and events only to those who ask for everything. */
function isFor({ everything, person }: KeptHook, change: Change): boolean {
  if (!everything && isSingle(change)) return false;
  if (person === undefined) return true;
  const { by = "", about } = change;
  return [by, about].some((name) => name.toLowerCase().includes(person.toLowerCase()));
}
