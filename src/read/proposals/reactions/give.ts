import type { ReactionStance } from "../../../knowledge/reactions.js";
import type { Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";

/** Makes one reaction of each who takes the proposal so, with its sentence. */
export function give(
  reading: EventInput,
  sentence: number,
  proposal: KnownProposal,
  stance: ReactionStance,
  who: readonly number[],
  by: string,
): Reaction[] {
  const span = reading.sentences[sentence];
  if (!span) return [];
  return who.map((entity) => ({
    start: span.start,
    end: span.end,
    proposal: proposal.mention.proposal,
    who: entity,
    stance,
    by: `reactions:${by}`,
  }));
}
