import type { Correction, Credit } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";

/** Finds whom the report has things from, and what it takes back. */
export function findSourcing(_reading: MeetingInput): { credits: Credit[]; corrections: Correction[] } {
  return { credits: [], corrections: [] };
}
