import type { Identities, Reading } from "../../model/index.js";

/** Finds which entities of the readings are one person, state, body or place. */
export function linkIdentities(readings: readonly Reading[]): Identities {
  return { entities: [], entityOf: readings.map(() => []) };
}
