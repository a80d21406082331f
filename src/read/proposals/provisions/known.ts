import type { ProposalMention } from "../../../model/index.js";
import type { ProposalSighting } from "../mentions.js";

/** A place that speaks of a proposal, with the proposal that it is of. */
export type KnownProposal = ProposalSighting & { readonly mention: ProposalMention };
