import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { Source } from "../app/gather.js";
import type { Library } from "../app/library/open-library.js";
import type { Taken } from "../app/library/take-in.js";
import type { Net } from "../app/net.js";
import { exit } from "./exit.js";
import { deliver } from "./hooks.js";
import { withLibrary } from "./library-path.js";
import { type NetFlags, withNet } from "./net.js";
import { startProgress } from "./progress.js";
import { findSources } from "./sources.js";
import { tell, tellFailures, tellNotes } from "./tell.js";

/** Takes reports into the library, a line each once it is on disk, and makes the dossiers that they belong to again. */
export async function add(paths: readonly string[], options: AddOptions): Promise<number> {
  const pages = paths.filter(isAddress);
  const files = paths.length > pages.length ? await findSources(paths.filter((path) => !isAddress(path))) : [];
  if (pages.length === 0) return addSources(inPieces(files), options);
  const { pageSource } = await import("../app/net.js");
  const net = (net: Net) => addSources(inPieces([...files, ...pages.map((page) => pageSource(net, page))]), options);
  return withNet(options, net);
}

/** Archives come piece by piece, however large they are; files are known by where they lie. */
async function* inPieces(sources: readonly Source[]): AsyncGenerator<Source> {
  const { archiveSources, isArchive } = await import("../app/archives.js");
  for (const source of sources) {
    if (isArchive(source.from) && source.address === undefined)
      yield* archiveSources(source.from, createReadStream(source.from));
    else yield { address: resolve(source.from), ...source };
  }
}

/** The options of `rapporteur add`, as the command line gives them. */
interface AddOptions extends NetFlags {
  readonly library?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

function addSources(sources: AsyncIterable<Source>, options: AddOptions): Promise<number> {
  return withLibrary(options, async (library) => {
    const counts = new Map<Taken["is"], number>();
    const progress = startProgress();
    let total = 0;
    const { failures, notes } = await library.takeIn(sources, (taken) => {
      for (const one of taken) counts.set(one.is, (counts.get(one.is) ?? 0) + 1);
      total += taken.length;
      if (options.quiet) progress.show("reports taken in:", 0, total);
      else process.stdout.write(taken.map(addedLine).join(""));
    });
    progress.clear();
    tellFailures(failures);
    tellNotes(notes, options.verbose ?? false);
    const changed = bringUp(library);
    tell([...counts].map(([is, count]) => `${count} ${is}`).join(", ") || "nothing added");
    if (changed.length > MANY) tell(`${changed.length} dossiers made`);
    else for (const id of changed) tell(`dossier made: ${id.slice(0, 8)} ${library.process(id).title}`);
    await deliver(library);
    return failures.length > 0 ? (counts.size > 0 ? exit.partly : exit.nothing) : exit.done;
  });
}

/** More dossiers than this are only counted. */
export const MANY = 20;

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
