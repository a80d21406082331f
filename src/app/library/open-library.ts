import type { KeptChange } from "../../keep/changes.js";
import type { DossierVersion } from "../../keep/dossiers.js";
import type { KeptFeed } from "../../keep/feeds.js";
import type { KeptHook } from "../../keep/hooks.js";
import type { Found } from "../../keep/passages.js";
import type { KeptProcess } from "../../keep/processes.js";
import type { KeptReport } from "../../keep/reports.js";
import type { Change, Dossier, Report } from "../../model/index.js";
import type { Source } from "../gather.js";
import { type Delivery, deliverDue } from "../hooks/deliver.js";
import { addHook, findHook, type NewHook, testHook } from "../hooks/hooks.js";
import type { Send, Sent } from "../hooks/send.js";
import type { Net } from "../net.js";
import { changesSince, type LatestAsked, latestChanges, unseenChanges } from "./changes-since.js";
import { checkFeed, type FeedCheck } from "./check-feeds.js";
import { behind, type Examination, examine } from "./examine.js";
import { findProcess } from "./find-process.js";
import { findReport } from "./find-report.js";
import { makeAndJoin } from "./join-alone.js";
import { open } from "./library.js";
import { rebuildIndexes } from "./rebuild.js";
import { mergeProcesses, moveReports, removeReport, splitProcess } from "./regroup.js";
import { type Search, searchLibrary } from "./search.js";
import { settleStories } from "./settle.js";
import { type Taken, type TakenIn, takeIn } from "./take-in.js";

/** What a library can be asked and told. */
export type Library = Awaited<ReturnType<typeof openLibrary>>;

/** A report in a list, with the places that it came from. */
export interface ListedReport extends KeptReport {
  readonly from: readonly string[];
}

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
  const listed = (report: KeptReport): ListedReport => ({ ...report, from: keep.addresses.of(report.id) });
  return {
    path,

    /** The instant that the library's clock shows. */
    now: (): string => library.now(),

    /** Takes reports in. What `onTaken` is told is on disk; the dossiers are made again by `catchUp`. */
    takeIn: (
      sources: Iterable<Source> | AsyncIterable<Source>,
      onTaken: (taken: readonly Taken[]) => void = () => {},
    ): Promise<TakenIn> => takeIn(library, sources, onTaken),

    /** Puts new stories into processes, and makes again the dossiers that are behind; gives the processes that changed. */
    catchUp(onProgress: OnProgress = () => {}): string[] {
      settleStories(library, (done, total) => onProgress("sorting stories", done, total));
      const changed = makeAndJoin(library, (done, total) => onProgress("making dossiers", done, total));
      if (changed.length > 0) library.readings.prune();
      return changed;
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

    /** Gives the number of the last change in the log. */
    lastChange: (): number => keep.changes.last(),

    /** Lists the latest changes of a process, the latest first; single sayings and events only where all are asked for. */
    latestChanges: (process: string, asked: LatestAsked): readonly KeptChange<Change>[] =>
      latestChanges(library, process, asked),

    /** Finds reports and entries by words, people, parties, matters and days. */
    search: (asked: Search): readonly Found[] => searchLibrary(library, asked),

    /** Lists the reports of a process in the order of arrival, with where each came from. */
    reports: (process: string): readonly ListedReport[] => keep.reports.ofProcess(process).map(listed),

    /** Lists all reports of the library, earlier versions included, after a place in the order of arrival. */
    allReports: (after: number, most: number): readonly ListedReport[] => keep.reports.list(after, most).map(listed),

    /** Gives a report as it was taken in. */
    report: (id: string): Report | undefined => keep.reports.intake(id)?.report,

    /** Takes a report out, with all that rests on it alone. The dossier is made again by `catchUp`. */
    remove(name: string): KeptReport {
      const report = findReport(keep, name);
      removeReport(library, report);
      return report;
    },

    /** Moves reports to a process, each by itself or with its whole story. The dossiers are made again by `catchUp`. */
    move(names: readonly string[], process: string, whole: boolean): void {
      moveReports(
        library,
        names.map((name) => findReport(keep, name)),
        { process, whole },
      );
    },

    /** Makes one process of two. */
    merge: (from: string, into: string): void => mergeProcesses(library, from, into),

    /** Takes reports out into a process of their own, and gives its id. */
    split: (names: readonly string[], whole: boolean): string =>
      splitProcess(
        library,
        names.map((name) => findReport(keep, name)),
        whole,
      ),

    /** Gives a process a title of the user's; its dossier takes it when `catchUp` makes it again. */
    rename: (process: string, title: string): void => keep.processes.name(process, title),

    /** Forgets all that can be made from the reports again; `catchUp` makes the dossiers, the same to the byte. */
    forgetMade: (onProgress: OnProgress = () => {}): void =>
      rebuildIndexes(library, (done, total) => onProgress("sorting reports", done, total)),

    /** Follows a feed from now on; false where it is followed already. */
    addFeed: (address: string): boolean => keep.feeds.add(address, library.now()),

    /** Follows a feed no longer; false where it was not followed. Its reports stay. */
    removeFeed: (address: string): boolean => keep.db.write(() => keep.feeds.remove(address)),

    feeds: (): readonly KeptFeed[] => keep.feeds.list(),

    /** Lists the feeds that are to be looked at now. */
    dueFeeds: (): readonly KeptFeed[] => keep.feeds.due(library.now()),

    /** Looks at a feed and takes in what is new; the dossiers are made again by `catchUp`. */
    checkFeed: (net: Net, feed: KeptFeed, onTaken: (taken: readonly Taken[]) => void = () => {}): Promise<FeedCheck> =>
      checkFeed(library, net, feed, onTaken),

    /**
     * Tells an address of changes from now on, and gives its number.
     *
     * @throws RapporteurError "fetch-refused"
     */
    addHook: (hook: NewHook): number => addHook(library, hook),

    hooks: (): readonly KeptHook[] => keep.hooks.list(),

    /** Tells an address no longer, by its number or itself. */
    removeHook: (name: string): boolean => keep.hooks.remove(findHook(library, name).id),

    /** Sends a message that tells nothing to a hook. */
    testHook: (name: string, send: Send): Promise<Sent> => testHook(library, findHook(library, name), send),

    /** Tells the hooks what changed and they were not told, where they are not to be left alone for now. */
    deliver: (send: Send): Promise<Delivery[]> => deliverDue(library, send),

    /** Counts what is there, and what is to be made again. */
    counts: () => ({
      reports: keep.reports.count(),
      processes: keep.processes.count(),
      behind: behind(library),
      lastChange: keep.changes.last(),
    }),

    /** Examines the file, the texts and the citations. */
    examine: (): Examination => examine(library),

    /** Writes the whole library as it stands to a new file, while others go on writing. */
    backup: (file: string): void => keep.db.copyTo(file),

    close: (): void => keep.db.close(),
  };
}
