import { assemble } from "../assemble/assemble.js";
import { RapporteurError } from "../errors.js";
import { link } from "../link/link.js";
import type { Dossier, Reading } from "../model/index.js";
import { readAll } from "../read/read.js";
import { type Failure, gather, type Note, type Source } from "./gather.js";

/** What the user may set, and whom to tell how far the work is. */
export interface MakeOptions {
  /** ISO date that the record stands at; the latest report's by default. */
  readonly asOf?: string;
  readonly title?: string;
  readonly onProgress?: (step: "taking in" | "reading" | "linking", done: number, total: number) => void;
}

/** The record, and all that is worth telling about its making. */
export interface Made {
  readonly dossier: Dossier;
  readonly failures: readonly Failure[];
  readonly notes: readonly Note[];
  /** Reports that are kept and named but not read, by `from`. */
  readonly unread: readonly string[];
  /** How many stretches of boilerplate were set apart. */
  readonly setApart: number;
}

/**
 * Makes the record of a set of sources.
 *
 * @throws RapporteurError "no-reports" where not one source gave a report; its `cause` is the list of failures
 */
export async function makeDossier(sources: readonly Source[], options: MakeOptions = {}): Promise<Made> {
  const { onProgress: progress = () => {}, ...settings } = options;
  const { intakes, failures, notes } = await gather(sources, (done, total) => progress("taking in", done, total));
  if (intakes.length === 0) throw noReports(sources.length, failures);
  progress("reading", 0, intakes.length);
  const readings = readAll(intakes);
  progress("linking", 0, readings.length);
  return {
    dossier: assemble(link(readings), settings),
    failures,
    notes: [...notes, ...readings.flatMap(notesOf)],
    unread: intakes.filter((intake) => !intake.readable).map((intake) => intake.report.from),
    setApart: intakes.reduce((sum, intake) => sum + intake.setApart.length, 0),
  };
}

function noReports(tried: number, failures: readonly Failure[]): RapporteurError {
  const only = failures[0];
  if (tried === 1 && only) return only.error;
  return new RapporteurError("no-reports", `not one of ${tried} files gave a report`, { cause: failures });
}

const notesOf = (reading: Reading): Note[] =>
  reading.diagnostics.map((diagnostic) => ({ from: reading.intake.report.from, diagnostic }));
