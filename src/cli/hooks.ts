import { randomBytes } from "node:crypto";
import type { Library } from "../app/library/open-library.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { pause } from "./pause.js";
import { tell, tellError } from "./tell.js";
import { version } from "./version.js";

interface Options {
  readonly library?: string;
}

interface AddOptions extends Options {
  readonly process?: string;
  readonly person?: string;
  readonly all?: boolean;
  readonly allow?: readonly string[];
  readonly secret?: string;
}

/** Bytes of a secret that is made. */
const SECRET = 24;

/** Tells an address of changes from now on; prints its number, and the secret if it was made. */
export function addHook(address: string, options: AddOptions): Promise<number> {
  const { process: name, person, all = false, allow = [], secret } = options;
  return withLibrary(options, async (library) => {
    const { secretOf } = await import("../app/hooks/message.js");
    const made = secretOf(randomBytes(SECRET));
    const id = library.addHook({
      ...{ address, secret: secret ?? made, allowed: allow, everything: all },
      ...(name === undefined ? {} : { process: library.process(name).id }),
      ...(person === undefined ? {} : { person }),
    });
    process.stdout.write(`hook ${id} ${address}\n${secret === undefined ? `secret ${made}\n` : ""}`);
    return exit.done;
  });
}

/** Lists the hooks. Their secrets are not shown. */
export function listHooks(options: Options & { readonly json?: boolean }): Promise<number> {
  return withLibrary(options, (library) => {
    const hooks = library.hooks().map(({ secret: _, ...hook }) => hook);
    if (options.json) process.stdout.write(`${JSON.stringify(hooks, null, 2)}\n`);
    else
      for (const { id, address, process: only, person, everything, delivered = "never", problem, due } of hooks) {
        const filter = [only?.slice(0, 8), person, everything ? "all" : undefined].filter(Boolean).join(", ");
        const trouble = problem && `${problem.replace(`${address} `, "")}; again after ${due}`;
        process.stdout.write(`${[id, address, filter, delivered, trouble].filter(Boolean).join("  ")}\n`);
      }
    return exit.done;
  });
}

/** Tells addresses no longer. */
export function removeHooks(names: readonly string[], options: Options): Promise<number> {
  return withLibrary(options, (library) => {
    for (const name of names) library.removeHook(name);
    return exit.done;
  });
}

/** Sends a message that tells nothing. */
export function testHook(name: string, options: Options): Promise<number> {
  return withLibrary(options, async (library) => {
    const { problem, status } = await library.testHook(name, await sender());
    if (problem === undefined) process.stdout.write(`taken, with status ${status}\n`);
    else tell(problem);
    return problem === undefined ? exit.done : exit.partly;
  });
}

/** Tells the hooks what they were not told yet. What fails is told, and tried again by whoever comes next. */
export async function deliver(library: Library): Promise<void> {
  if (library.hooks().length === 0) return;
  for (const { hook, changes, problem } of await library.deliver(await sender()))
    tell(
      problem === undefined
        ? `hook ${hook}: ${changes} ${changes === 1 ? "change" : "changes"} told`
        : `hook ${hook}: ${problem}; it is tried again`,
    );
}

/** How often it is looked whether there is something to tell, in milliseconds. */
const LOOK = 2_000;

/** Tells the hooks as changes come, until it is stopped. */
export function deliverOften(library: Library): { stop(): Promise<void> } {
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      // What is wrong with the library shows in the pages, too: the next look may find it well.
      await deliver(library).catch((error: unknown) => void tellError(error));
      await pause(LOOK, stop.signal);
    }
  };
  const working = work();
  return {
    stop() {
      stop.abort();
      return working;
    },
  };
}

async function sender() {
  const { makeSend } = await import("../app/hooks/send.js");
  return makeSend(version(), () => new Date());
}
