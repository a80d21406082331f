import type { Failure, Note } from "../app/gather.js";
import { RapporteurError } from "../errors.js";
import { exit } from "./exit.js";

/** Writes one line to standard error, so that standard output stays the result alone. */
export function tell(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}

/** Tells an error that ended the command, and gives its exit code. */
export function tellError(error: unknown): number {
  if (error instanceof RapporteurError) {
    tell(error.message);
    if (error.hint !== undefined) process.stderr.write(`  ${error.hint}\n`);
    return error.code === "data-missing" ? exit.fault : exit.nothing;
  }
  tell(`a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return exit.fault;
}

/** Tells the sources that gave no report, each with what would help. */
export function tellFailures(failures: readonly Failure[]): void {
  for (const { from, error } of failures) {
    tell(named(from, error.message));
    if (error.hint !== undefined) process.stderr.write(`  ${error.hint}\n`);
  }
}

/** Tells the doubts: warnings and errors always, each once a report; what is only worth knowing if `verbose`. */
export function tellNotes(notes: readonly Note[], verbose: boolean): void {
  const told = new Set<string>();
  for (const { from, diagnostic } of notes) {
    if (diagnostic.severity === "info" && !verbose) continue;
    const line = named(from, diagnostic.message);
    if (!told.has(line)) tell(line);
    told.add(line);
  }
}

/** Puts the source before a message that does not name it. */
const named = (from: string, message: string): string => (message.includes(from) ? message : `${from}: ${message}`);
