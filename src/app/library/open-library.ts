import type { KeptChange } from "../../keep/changes.js";
import type { DossierVersion } from "../../keep/dossiers.js";
import type { KeptProcess } from "../../keep/processes.js";
import type { Change, Dossier } from "../../model/index.js";
import type { Source } from "../gather.js";
import { changesSince, unseenChanges } from "./changes-since.js";
import { findProcess } from "./find-process.js";
import { open } from "./library.js";
import { makeAgain } from "./make-again.js";
import { settleStories } from "./settle.js";
import { type Taken, type TakenIn, takeIn } from "./take-in.js";

/** What a library can be asked and told. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** Tells how far a longer piece of work is. */
export type OnProgress = (step: string, done: number, total: number) => void;

/**
 * Opens the library in a file, and makes one where there is none. Close it when done.
 *
 * @param now the clock
 * @throws RapporteurError "library-unwritable", "library-broken", "library-newer", "library-busy", "disk-full"
 */
export async function openLibrary(path: string, now: () => Date = () => new Date()) {
  const library = await open(path, now);
  const { keep } = library;
  return {
    path,

    /** Takes reports in. What `onTaken` is told is on disk; the dossiers are made again by `catchUp`. */
    takeIn: (
      sources: Iterable<Source> | AsyncIterable<Source>,
      onTaken: (taken: readonly Taken[]) => void = () => {},
    ): Promise<TakenIn> => takeIn(library, sources, onTaken),

    /** Puts new stories into processes, and makes again the dossiers that are behind; gives the processes that changed. */
    catchUp(onProgress: OnProgress = () => {}): string[] {
      settleStories(library, (done, total) => onProgress("sorting stories", done, total));
      return makeAgain(library, (done, total) => onProgress("making dossiers", done, total));
    },

    /** Lists the processes, the one with the latest day first. */
    processes: (from?: number, most?: number): readonly KeptProcess[] => keep.processes.list(from, most),

    /**
     * Finds the process that an id, the beginning of one, or words of its title name.
     *
     * @throws RapporteurError "not-found"
     */
    process: (name: string): KeptProcess => findProcess(keep, name),

    /** Gives the dossier of a process as it stands, or an earlier version of it. */
    dossier: (process: string, version?: number): Dossier | undefined => keep.dossiers.get(process, version),

    /** Lists the versions of a dossier that are kept: the last of each day. */
    versions: (process: string): readonly DossierVersion[] => keep.dossiers.versions(process),

    /** Lists what is otherwise in a process than it was at an ISO instant. */
    changesSince: (process: string, instant: string): readonly Change[] => changesSince(library, process, instant),

    /** Lists the changes that a reader has not been told of, and notes that they are told now. */
    unseenChanges: (process: string, reader: string): readonly KeptChange<Change>[] =>
      unseenChanges(library, process, reader),

    /** Lists the log of changes after a number, of one process or of all: for those who follow it. */
    changesAfter: (seq: number, options?: { process?: string; most?: number }): readonly KeptChange<Change>[] =>
      keep.changes.after<Change>(seq, options),

    close: (): void => keep.db.close(),
  };
}
