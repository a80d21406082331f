import type { IssueMention, Stance } from "../../model/index.js";
import type { MeetingInput } from "../events/meetings.js";
import type { ProposalLayers } from "../proposals/proposals.js";

/** Finds the matters under negotiation, how they stand, and who wants what. */
export function findIssues(_reading: MeetingInput & ProposalLayers): { issues: IssueMention[]; stances: Stance[] } {
  return { issues: [], stances: [] };
}
