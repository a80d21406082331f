import type { Identities, Reading, StatementFamily } from "../../model/index.js";

/** Gathers the attributions of a set of readings into utterances: one family for all wordings of what was said once. */
export function linkFamilies(_readings: readonly Reading[], _identities: Identities): StatementFamily[] {
  return [];
}
