import type { Identities, LinkedEvent, Reading } from "../model/index.js";

/** Links the events of a set of readings. */
export function linkEvents(_readings: readonly Reading[], _identities: Identities): LinkedEvent[] {
  return [];
}
