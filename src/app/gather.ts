import { RapporteurError } from "../errors.js";
import { ingest } from "../ingest/ingest.js";
import type { Diagnostic, Intake } from "../model/index.js";

/** A file or stream to take in. `load` is called once, when its turn comes, so that one file at a time is held. */
export interface Source {
  readonly from: string;
  /** The same place however it is called, where a later version of a report would come from: an absolute path, a URL. */
  readonly address?: string;
  /** Where it is a piece of a file of JSON Lines: the number of its first line. */
  readonly firstLine?: number;
  /** What is known of its report from elsewhere, such as a feed: it counts where the report itself does not say. */
  readonly told?: { readonly title?: string; readonly published?: string };
  load(): Promise<Uint8Array>;
}

/** Something to tell about one source. */
export interface Note {
  readonly from: string;
  readonly diagnostic: Diagnostic;
}

/** A source that gave no report, and why. */
export interface Failure {
  readonly from: string;
  readonly error: RapporteurError;
}

/** What a set of sources gave. */
export interface Gathered {
  /** Each report once, sorted by id. */
  readonly intakes: readonly Intake[];
  readonly failures: readonly Failure[];
  readonly notes: readonly Note[];
}

/** Takes in a set of sources. One that fails is told in `failures`, and the others are still done. */
export async function gather(
  sources: readonly Source[],
  onEach: (done: number, total: number) => void = () => {},
): Promise<Gathered> {
  const taken: Intake[] = [];
  const failures: Failure[] = [];
  const notes: Note[] = [];
  for (const [done, source] of sources.entries()) {
    onEach(done, sources.length);
    try {
      const { intakes, diagnostics } = await ingest({ from: source.from, bytes: await source.load() });
      for (const intake of intakes) taken.push(intake);
      for (const diagnostic of diagnostics) notes.push({ from: source.from, diagnostic });
    } catch (error) {
      failures.push({ from: source.from, error: asFailure(source.from, error) });
    }
  }
  const { kept, repeated } = keepOnce(taken);
  return { intakes: kept, failures, notes: [...notes, ...repeated] };
}

/** A library that throws on a hostile document must not cost the other reports. */
export function asFailure(from: string, error: unknown): RapporteurError {
  if (error instanceof RapporteurError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new RapporteurError("unreadable", `${from} cannot be read: ${why}`, { cause: error });
}

/** Of reports with the same text the one whose `from` sorts first is kept, so that the order of the set is no matter. */
function keepOnce(intakes: readonly Intake[]): { kept: Intake[]; repeated: Note[] } {
  const sorted = [...intakes].sort(
    (a, b) => compare(a.report.id, b.report.id) || compare(a.report.from, b.report.from),
  );
  const kept: Intake[] = [];
  const repeated: Note[] = [];
  for (const intake of sorted) {
    const last = kept.at(-1)?.report;
    if (last?.id !== intake.report.id) kept.push(intake);
    else repeated.push({ from: intake.report.from, diagnostic: sameAs(last.from) });
  }
  return { kept, repeated };
}

const sameAs = (from: string): Diagnostic => ({
  code: "same-report",
  severity: "warning",
  message: `the same report as ${from}; kept once`,
  by: "app.gather",
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
