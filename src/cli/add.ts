import { resolve } from "node:path";
import type { Library } from "../app/library/open-library.js";
import type { Taken } from "../app/library/take-in.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { startProgress } from "./progress.js";
import { findSources } from "./sources.js";
import { tell, tellFailures, tellNotes } from "./tell.js";

/** Takes reports into the library, a line each once it is on disk, and makes the dossiers that they belong to again. */
export async function add(
  paths: readonly string[],
  options: { readonly library?: string; readonly quiet?: boolean; readonly verbose?: boolean },
): Promise<number> {
  const sources = await findSources(paths);
  return withLibrary(options, async (library) => {
    const counts = new Map<Taken["is"], number>();
    const { failures, notes } = await library.takeIn(
      sources.map((source) => ({ ...source, address: resolve(source.from) })),
      (taken) => {
        for (const one of taken) counts.set(one.is, (counts.get(one.is) ?? 0) + 1);
        if (!options.quiet) process.stdout.write(taken.map(line).join(""));
      },
    );
    tellFailures(failures);
    tellNotes(notes, options.verbose ?? false);
    const changed = bringUp(library);
    tell([...counts].map(([is, count]) => `${count} ${is}`).join(", ") || "nothing added");
    for (const id of changed) tell(`dossier made: ${id.slice(0, 8)} ${library.process(id).title}`);
    return failures.length > 0 ? (counts.size > 0 ? exit.partly : exit.nothing) : exit.done;
  });
}

/** Makes again the dossiers that are behind, with a progress line. */
export function bringUp(library: Library): string[] {
  const progress = startProgress();
  try {
    return library.catchUp(progress.show);
  } finally {
    progress.clear();
  }
}

const line = ({ is, report, title, from }: Taken): string => `${is} ${report.slice(0, 8)} ${title ?? from}\n`;
