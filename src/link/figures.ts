import type { Identities, LinkedFigure, Reading } from "../model/index.js";

/** Links the figures of a set of readings. */
export function linkFigures(_readings: readonly Reading[], _identities: Identities): LinkedFigure[] {
  return [];
}
