import { ingest } from "../../ingest/ingest.js";
import type { Intake } from "../../model/index.js";
import { asFailure, type Failure, type Note, type Source } from "../gather.js";
import { isVersionOf } from "./is-version-of.js";
import type { OpenLibrary } from "./library.js";
import { storyReportOf } from "./story-report.js";

/** What became of a report that was handed over. */
export interface Taken {
  readonly report: string;
  readonly title?: string;
  readonly from: string;
  readonly is: "added" | "new version" | "earlier version" | "known";
}

/** What came of taking in a set of sources. */
export interface TakenIn {
  readonly failures: readonly Failure[];
  readonly notes: readonly Note[];
}

/** Reports that are written in one piece: a commit waits for the disk, some milliseconds. */
const AT_ONCE = 50;

/**
 * Takes the reports of sources into the library, each into its story. What `onTaken` is told is on disk; a report that is
 * there already costs nothing. A source that fails is told, and the others are still done.
 */
export async function takeIn(
  library: OpenLibrary,
  sources: Iterable<Source> | AsyncIterable<Source>,
  onTaken: (taken: readonly Taken[]) => void,
): Promise<TakenIn> {
  const failures: Failure[] = [];
  const notes: Note[] = [];
  let waiting: Arrived[] = [];
  const flush = (): void => {
    const arrived = waiting;
    waiting = [];
    if (arrived.length > 0) onTaken(library.shelf.use(() => arrived.map((one) => put(library, one))));
  };
  for await (const source of sources) {
    try {
      const { from, firstLine } = source;
      const input = { from, bytes: await source.load(), ...(firstLine === undefined ? {} : { firstLine }) };
      const { intakes, diagnostics } = await ingest(input);
      for (const diagnostic of diagnostics) notes.push({ from, diagnostic });
      for (const intake of intakes) {
        waiting.push({
          intake: withTold(intake, source.told),
          addresses: addressesOf(source, intake, intakes.length === 1 && firstLine === undefined),
        });
        if (waiting.length >= AT_ONCE) flush();
      }
    } catch (error) {
      failures.push({ from: source.from, error: asFailure(source.from, error) });
    }
  }
  flush();
  return { failures, notes };
}

/** Fills in what the report itself does not say. */
function withTold(intake: Intake, { title, published }: NonNullable<Source["told"]> = {}): Intake {
  const { report, learnt } = intake;
  const addsTitle = title !== undefined && report.title === undefined;
  const addsDate = published !== undefined && report.published === undefined;
  return {
    ...intake,
    report: {
      ...report,
      ...(addsTitle ? { title } : {}),
      ...(addsDate ? { published: { value: published, by: "feed" } } : {}),
    },
    learnt: { ...learnt, ...(addsTitle ? { title: "feed" } : {}), ...(addsDate ? { published: "feed" } : {}) },
  };
}

interface Arrived {
  readonly intake: Intake;
  /** Where a later version of it would come from. */
  readonly addresses: readonly string[];
}

/**
 * Lists where a later version of a report would come from: what the report itself is known by, and the file that it is alone
 * in. The place in a file of several is none: a line more on top would make each a version of another.
 */
function addressesOf(source: Source, { report, versionOf }: Intake, alone: boolean): string[] {
  const own = versionOf ? [versionOf.address] : [];
  if (/^https?:/.test(report.from)) return [...new Set([report.from, ...own])];
  return alone && source.from !== "-" ? [source.address ?? source.from, ...own] : own;
}

function put(library: OpenLibrary, { intake, addresses }: Arrived): Taken {
  const { keep } = library;
  const { id, title, from } = intake.report;
  const told = { report: id, from, ...(title === undefined ? {} : { title }) };
  const isNew = !keep.reports.has(id);
  if (isNew) keep.reports.add(intake, library.now());
  const others = addresses.flatMap((address) => otherVersions(library, intake, address));
  const isEarlier = isNew && others.some((other) => isLater(keep, other, intake));
  noteVersions(library, intake, others, isEarlier);
  if (!isNew) return { ...told, is: "known" };
  place(library, intake, others[0]);
  return { ...told, is: isEarlier ? "earlier version" : others.length > 0 ? "new version" : "added" };
}

/** Notes where a report came from, and gives what stands for the versions of it that came from there before. */
function otherVersions({ keep, now }: OpenLibrary, { report: { id, text } }: Intake, address: string): string[] {
  // What a later version stands for stands for none, wherever else it is found.
  if (!keep.addresses.add(address, id, now()) || keep.reports.get(id)?.replacedBy !== undefined) return [];
  return keep.addresses.reportsFrom(address).filter((other) => {
    if (other === id || keep.reports.get(other)?.replacedBy !== undefined) return false;
    return isVersionOf(text, keep.reports.text(other) ?? "");
  });
}

/** Of two versions that tell when they were made the later stands; else the one that came later. */
function isLater(keep: OpenLibrary["keep"], other: string, { versionOf }: Intake): boolean {
  const made = keep.reports.intake(other)?.versionOf?.made;
  return made !== undefined && versionOf?.made !== undefined && Date.parse(made) > Date.parse(versionOf.made);
}

/** Has the latest of the versions of a report stand for the others. */
function noteVersions(
  { keep, now }: OpenLibrary,
  { report }: Intake,
  others: readonly string[],
  isEarlier: boolean,
): void {
  const [latest] = others;
  if (isEarlier && latest !== undefined) keep.reports.replace(report.id, latest);
  else for (const other of others) keep.reports.replace(other, report.id);
  for (const other of others) touch(keep, keep.reports.get(other)?.story, now());
}

/** A version goes where the others are, whatever its words have become. */
function place({ keep, stories, now }: OpenLibrary, intake: Intake, other: string | undefined): void {
  const report = storyReportOf(intake);
  const known = other === undefined ? undefined : keep.reports.get(other)?.story;
  const number = known ?? stories.add(report).number;
  if (known !== undefined) stories.addTo(known, report);
  keep.reports.place(report.id, number);
  touch(keep, number, now());
}

function touch(keep: OpenLibrary["keep"], story: number | undefined, at: string): void {
  const process = story === undefined ? undefined : keep.stories.get(story)?.process;
  if (process !== undefined) keep.processes.touch(process, at);
}
