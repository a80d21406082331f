import type { Reading } from "../model/index.js";
import { readAll } from "../read/read.js";
import { type Failure, gather, type Note, type Source } from "./gather.js";

/** Reads the reports of one source by themselves: what a file of its own would give, without linking. */
export async function readOne(
  source: Source,
): Promise<{ readings: Reading[]; failures: readonly Failure[]; notes: readonly Note[] }> {
  const { intakes, failures, notes } = await gather([source]);
  return { readings: readAll(intakes), failures, notes };
}
