import type { Keep } from "../../keep/keep.js";
import type { KeptReport } from "../../keep/reports.js";
import type { OpenLibrary } from "./library.js";
import { storyReportOf } from "./story-report.js";

/** Makes one process of two; the id of the first leads to the second from then on. */
export function mergeProcesses({ keep, now }: OpenLibrary, from: string, into: string): void {
  if (from === into) return;
  keep.db.write(() => {
    keep.stories.settleAll(from, into);
    keep.processes.merge(from, into);
    for (const process of [from, into]) keep.processes.touch(process, now());
    keep.processes.arrange(into);
  });
}

/** Moves reports to a process: each by itself as a story of its own, or with its whole story. */
export function moveReports(
  library: OpenLibrary,
  reports: readonly KeptReport[],
  { process, whole }: { process: string; whole: boolean },
): void {
  library.keep.db.write(() => {
    for (const report of reports) moveStory(library, whole ? report.story : storyOfItsOwn(library, report), process);
  });
}

/** Takes reports out into a process of their own, and gives its id. */
export function splitProcess(library: OpenLibrary, reports: readonly KeptReport[], whole: boolean): string {
  const { keep, now } = library;
  return keep.db.write(() => {
    const process = freeId(reports[0]?.id ?? "", (id) => keep.processes.get(id) !== undefined);
    keep.processes.open(process, now());
    moveReports(library, reports, { process, whole });
    return process;
  });
}

/** Takes a report and all that rests on it alone out of the library. */
export function removeReport(library: OpenLibrary, { id, story }: KeptReport): void {
  const { keep, now } = library;
  library.shelf.use(() => {
    const process = story === undefined ? undefined : keep.stories.get(story)?.process;
    keep.reports.remove(id);
    keep.addresses.removeReport(id);
    keep.readings.remove(id);
    if (story !== undefined) renewStory(library, story);
    if (process === undefined) return;
    keep.changes.removeReport(process, id);
    keep.removals.add(process);
    keep.processes.touch(process, now());
  });
}

function moveStory({ keep, now }: OpenLibrary, story: number | undefined, to: string): void {
  const from = story === undefined ? undefined : keep.stories.get(story)?.process;
  if (story === undefined || from === to) return;
  keep.stories.settle(story, to);
  for (const process of [from, to]) {
    if (process === undefined) continue;
    keep.processes.touch(process, now());
    keep.processes.arrange(process);
  }
}

/** Gives a report a story of its own, if it is not alone in one. */
function storyOfItsOwn(library: OpenLibrary, { id, story }: KeptReport): number | undefined {
  const { keep, shelf, stories, now } = library;
  if (story === undefined || keep.reports.ofStory(story).length < 2) return story;
  return shelf.use(() => {
    const number = shelf.opened;
    stories.renew(
      number,
      freeId(id, (taken) => keep.stories.withId(taken) !== undefined),
      storyReports(keep, [id]),
    );
    keep.reports.place(id, number);
    renewStory(library, story);
    touchStory(keep, story, now());
    return number;
  });
}

function touchStory(keep: Keep, story: number, at: string): void {
  const process = keep.stories.get(story)?.process;
  if (process !== undefined) keep.processes.touch(process, at);
}

function renewStory({ keep, stories }: OpenLibrary, number: number): void {
  const story = keep.stories.get(number);
  const left = keep.reports.ofStory(number).map(({ id }) => id);
  if (story) stories.renew(number, story.id, storyReports(keep, left));
}

const storyReports = (keep: Keep, ids: readonly string[]) =>
  ids.flatMap((id) => {
    const intake = keep.reports.intake(id);
    return intake ? [storyReportOf(intake)] : [];
  });

/** Gives an id, with a number behind it where it is taken. */
function freeId(id: string, taken: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? id : `${id}.${number}`;
    if (!taken(free)) return free;
  }
}
