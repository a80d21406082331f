import type { Identities, LinkedProposal, Reading } from "../model/index.js";

/** Links the proposals of a set of readings. */
export function linkProposals(_readings: readonly Reading[], _identities: Identities): LinkedProposal[] {
  return [];
}
