import type { ProposalMention, Provision, Reaction } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";

export interface ProposalLayers {
  readonly proposals: ProposalMention[];
  readonly provisions: Provision[];
  readonly reactions: Reaction[];
}

/** Finds plans and drafts, what is in them, and who takes them how. */
export function findProposals(_reading: MeetingInput): ProposalLayers {
  return { proposals: [], provisions: [], reactions: [] };
}
