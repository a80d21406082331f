import { resolve } from "node:path";
import type { Source } from "../app/gather.js";
import type { Library } from "../app/library/open-library.js";
import type { Taken } from "../app/library/take-in.js";
import { exit } from "./exit.js";
import { withLibrary } from "./library-path.js";
import { type NetFlags, withNet } from "./net.js";
import { startProgress } from "./progress.js";
import { findSources } from "./sources.js";
import { tell, tellFailures, tellNotes } from "./tell.js";

/** Takes reports into the library, a line each once it is on disk, and makes the dossiers that they belong to again. */
export async function add(paths: readonly string[], options: AddOptions): Promise<number> {
  const pages = paths.filter(isAddress);
  const files = paths.length > pages.length ? await findSources(paths.filter((path) => !isAddress(path))) : [];
  const found = files.map((source) => ({ ...source, address: resolve(source.from) }));
  if (pages.length === 0) return addSources(found, options);
  const { pageSource } = await import("../app/net.js");
  return withNet(options, (net) => addSources([...found, ...pages.map((page) => pageSource(net, page))], options));
}

/** The options of `rapporteur add`, as the command line gives them. */
interface AddOptions extends NetFlags {
  readonly library?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

function addSources(sources: readonly Source[], options: AddOptions): Promise<number> {
  return withLibrary(options, async (library) => {
    const counts = new Map<Taken["is"], number>();
    const { failures, notes } = await library.takeIn(sources, (taken) => {
      for (const one of taken) counts.set(one.is, (counts.get(one.is) ?? 0) + 1);
      if (!options.quiet) process.stdout.write(taken.map(addedLine).join(""));
    });
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

/** Tells of one report what became of it. */
export const addedLine = ({ is, report, title, from }: Taken): string =>
  `${is} ${report.slice(0, 8)} ${title ?? from}\n`;
