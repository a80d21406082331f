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
  readonly is: "added" | "new version" | "known";
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
          address: addressOf(source, intake, intakes.length === 1 && firstLine === undefined),
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
  /** Where a later version of it would come from; left out where there is no such place. */
  readonly address: string | undefined;
}

/** A report of a file of several has no address of its own: a line more on top would make each a version of another. */
const addressOf = (source: Source, { report }: Intake, alone: boolean): string | undefined => {
  if (/^https?:/.test(report.from)) return report.from;
  return alone && source.from !== "-" ? (source.address ?? source.from) : undefined;
};

function put(library: OpenLibrary, { intake, address }: Arrived): Taken {
  const { keep } = library;
  const { id, title, from } = intake.report;
  const told = { report: id, from, ...(title === undefined ? {} : { title }) };
  const isNew = !keep.reports.has(id);
  if (isNew) keep.reports.add(intake, library.now());
  const replaced = address === undefined ? [] : noteAddress(library, intake, address);
  if (!isNew) return { ...told, is: "known" };
  place(library, intake, replaced[0]);
  return { ...told, is: replaced.length > 0 ? "new version" : "added" };
}

/** Notes where a report came from, and has it stand for the versions of it that came from there before. */
function noteAddress({ keep, now }: OpenLibrary, intake: Intake, address: string): string[] {
  const { id, text } = intake.report;
  if (!keep.addresses.add(address, id, now())) return [];
  const earlier = keep.addresses.reportsFrom(address).filter((other) => {
    if (other === id || keep.reports.get(other)?.replacedBy !== undefined) return false;
    return isVersionOf(text, keep.reports.text(other) ?? "");
  });
  for (const other of earlier) {
    keep.reports.replace(other, id);
    touch(keep, keep.reports.get(other)?.story, now());
  }
  return earlier;
}

/** A version goes where the earlier one is, whatever its words have become. */
function place({ keep, stories, now }: OpenLibrary, intake: Intake, earlier: string | undefined): void {
  const report = storyReportOf(intake);
  const known = earlier === undefined ? undefined : keep.reports.get(earlier)?.story;
  const number = known ?? stories.add(report).number;
  if (known !== undefined) stories.addTo(known, report);
  keep.reports.place(report.id, number);
  touch(keep, number, now());
}

function touch(keep: OpenLibrary["keep"], story: number | undefined, at: string): void {
  const process = story === undefined ? undefined : keep.stories.get(story)?.process;
  if (process !== undefined) keep.processes.touch(process, at);
}
