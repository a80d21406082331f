import { proposalWords } from "../../../knowledge/negotiation.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { isOfBallot, OUTCOMES } from "./targets.js";

/**
 * Adds what stands for a proposal: "welcomed the outcome", and "rejected it" in the sentence after the one that tells of it.
 */
export function pointed(reading: EventInput, known: readonly KnownProposal[]): KnownProposal[] {
  const first = known[0];
  if (!first) return [];
  const { standIns } = proposalWords();
  const named = new Set(known.map((p) => p.index));
  const more = reading.phrases.flatMap((phrase, index): KnownProposal[] => {
    const head = reading.tokens[phrase.head];
    if (!head || named.has(index) || phrase.start < first.phrase.start || !standIns.has(head.lemma.toLowerCase()))
      return [];
    if (OUTCOMES.has(head.lemma.toLowerCase()) && isOfBallot(reading, head.sentence)) return [];
    const before = known.findLast((p) => p.phrase.start < phrase.start) ?? first;
    const isPronoun = phrase.kind === "pronoun";
    if (isPronoun && head.sentence - before.sentence !== 1) return [];
    return [{ ...before, phrase, index, sentence: head.sentence }];
  });
  return [...known, ...more];
}
