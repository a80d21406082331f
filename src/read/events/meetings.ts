import type { Event, Meeting } from "../../model/index.js";
import type { EventInput } from "./events.js";

export type MeetingInput = EventInput & { readonly events: readonly Event[] };

/** Finds the meetings, calls and visits that the report speaks of, one entry each. */
export function findMeetings(_reading: MeetingInput): Meeting[] {
  return [];
}
