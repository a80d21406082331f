import { proposalWords } from "../../knowledge/negotiation.js";
import type { VerbalOffer } from "./offers.js";
import type { KnownProposal } from "./provisions/known.js";

/** Sentences behind an offer that a verb tells within which "the plan" is that. */
const NEXT = 2;

/**
 * Gives "the plan" to the offer that a verb has told right before it, where what it was taken for is an agreement: "They struck a deal on
 * huts. The mayor offered to hire porters. The crews vote on the plan next."
 */
export function goingOn(known: readonly KnownProposal[], offers: readonly VerbalOffer[]): KnownProposal[] {
  if (offers.length === 0) return [...known];
  const { agreements, plans } = proposalWords();
  const isAgreed = (proposal: number) =>
    known.filter((p) => p.mention.proposal === proposal).every((p) => agreements.has(p.head) || plans.has(p.head));
  return known.map((p) => {
    const { mention, bare, definite, head } = p;
    const isOpen = bare && definite === true && plans.has(head) && mention.authors.length === 0 && p.topic.length === 0;
    if (!isOpen || !isAgreed(mention.proposal)) return p;
    const before = offers.findLast((o) => o.mention.end <= mention.start);
    const named = known.findLast((k) => k.mention.start < mention.start);
    const isNext = before && p.sentence - before.sentence <= NEXT && (named?.mention.start ?? 0) < before.mention.start;
    return isNext ? { ...p, mention: { ...mention, proposal: before.mention.proposal } } : p;
  });
}
