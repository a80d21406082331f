import { userInfo } from "node:os";
import type { Library } from "../app/library/open-library.js";
import { RapporteurError } from "../errors.js";
import { type Change, isSingle } from "../model/index.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";

/** The options of `rapporteur changes`, as the command line gives them. */
export interface ChangesOptions {
  readonly library?: string;
  readonly since: string;
  readonly all?: boolean;
  readonly format: "text" | "json" | "atom";
}

/** Tells what changed in a process since a day, or since the user last asked. */
export function changes(name: string, options: ChangesOptions): Promise<number> {
  return withLibrary(options, async (library) => {
    const process = library.process(name);
    const found = changesOf(library, process.id, options.since);
    const shown = options.all ? found : found.filter((change) => !isSingle(change));
    const nothing = `nothing has changed${found.length > 0 ? " but what was said and what happened" : ""}\n`;
    const isNothing = options.format === "text" && shown.length === 0;
    globalThis.process.stdout.write(isNothing ? nothing : await write(shown, process, options));
    return exit.done;
  });
}

function changesOf(library: Library, process: string, since: string): readonly Change[] {
  if (since === "last") return library.unseenChanges(process, userInfo().username).map(({ change }) => change);
  const instant = new Date(since);
  if (Number.isNaN(instant.getTime()))
    throw new RapporteurError("usage", `--since ${since} is no day`, { hint: "give a day as in 2026-03-01, or last" });
  return library.changesSince(process, instant.toISOString());
}

async function write(
  changes: readonly Change[],
  process: { readonly id: string; readonly title: string; readonly changed: string },
  { format }: ChangesOptions,
): Promise<string> {
  if (format === "json") return `${JSON.stringify(changes, null, 2)}\n`;
  if (format === "atom") {
    const { writeAtom } = await import("../show/atom.js");
    return writeAtom(
      process,
      changes.map((change) => ({ at: process.changed, change })),
    );
  }
  const { changeSentence } = await import("../show/changes.js");
  return changes.map((change) => `${changeSentence(change)}\n`).join("");
}
