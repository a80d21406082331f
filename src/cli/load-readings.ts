import { readOne } from "../app/read-one.js";
import type { Reading } from "../model/index.js";
import { findSources } from "./sources.js";
import { tellNotes } from "./tell.js";

/**
 * Reads the reports of one file (a file of JSON Lines holds several), and tells what was doubtful on standard error.
 *
 * @throws RapporteurError where the file gives no report
 */
export async function loadReadings(file: string): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const source of await findSources([file])) {
    const found = await readOne(source);
    const failure = found.failures[0];
    if (failure) throw failure.error;
    tellNotes(found.notes, false);
    readings.push(...found.readings);
  }
  return readings;
}
