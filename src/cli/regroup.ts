import type { Library } from "../app/library/open-library.js";
import { bringUp, MANY } from "./add.js";
import { exit } from "./exit.js";
import { deliver } from "./hooks.js";
import { withLibrary } from "./library-path.js";
import { startProgress } from "./progress.js";
import { tell } from "./tell.js";

interface Options {
  readonly library?: string;
  readonly story?: boolean;
}

/** Moves reports to another process. */
export const move = (reports: readonly string[], { to, ...options }: Options & { readonly to: string }) =>
  change(options, (library) => library.move(reports, library.process(to).id, options.story ?? false));

/** Makes one process of two. */
export const merge = (from: string, into: string, options: Options) =>
  change(options, (library) => library.merge(library.process(from).id, library.process(into).id));

/** Takes reports out into a process of their own. */
export const split = (reports: readonly string[], options: Options) =>
  change(options, (library) => {
    library.split(reports, options.story ?? false);
  });

/** Gives a process a title. */
export const rename = (name: string, title: string, options: Options) =>
  change(options, (library) => library.rename(library.process(name).id, title));

/** Takes reports out of the library. */
export const remove = (reports: readonly string[], options: Options) =>
  change(options, (library) => {
    for (const report of reports) {
      const { id, title } = library.remove(report);
      process.stdout.write(`removed ${id.slice(0, 8)}${title === undefined ? "" : ` ${title}`}\n`);
    }
  });

/** Makes everything again that can be made from the reports. */
export const rebuild = (options: Options) =>
  change(options, (library) => {
    const progress = startProgress();
    library.forgetMade(progress.show);
    progress.clear();
  });

function madeLine(library: Library, id: string): string {
  const { id: stands, title, reports } = library.process(id);
  if (stands !== id) return `${id.slice(0, 8)} leads to ${stands.slice(0, 8)} ${title}`;
  return reports > 0 ? `dossier made: ${id.slice(0, 8)} ${title}` : `no reports are left in ${id.slice(0, 8)}`;
}

function change(options: Options, work: (library: Library) => void): Promise<number> {
  return withLibrary(options, async (library) => {
    work(library);
    const changed = bringUp(library);
    if (changed.length > MANY) tell(`${changed.length} dossiers made`);
    else for (const id of changed) tell(madeLine(library, id));
    await deliver(library);
    return exit.done;
  });
}
