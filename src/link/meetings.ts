import type { Identities, LinkedMeeting, Reading } from "../model/index.js";

/** Links the meetings of a set of readings. */
export function linkMeetings(_readings: readonly Reading[], _identities: Identities): LinkedMeeting[] {
  return [];
}
