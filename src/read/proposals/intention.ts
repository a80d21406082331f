import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";

/** Tells whether somebody drops what he himself meant to do: "would shelve its plan to close the pier". */
export function isDropped(reading: EventInput, phrase: NounPhrase): boolean {
  const opening = reading.tokens[phrase.first];
  const before = reading.verbs[firstFrom(reading.verbs, phrase.start) - 1];
  const isOwn = opening?.xpos === "PRP$" && before?.last === phrase.first;
  return isOwn && reading.tokens[phrase.last]?.norm === "to" && proposalWords().dropping.has(before.lemma);
}

/**
 * Tells of "his plan to run the trains alone", "plans for running" that it is what somebody means to do, and lies on no table. What is
 * offered or proposed does.
 */
export function isIntention(reading: EventInput, phrase: NounPhrase, head: string): boolean {
  const words = proposalWords();
  const [next, after] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  const ends = words.ends.has(after?.lemma.toLowerCase() ?? "");
  if (next?.norm === "to") return after?.upos === "VERB" && !ends && !isOffered(head);
  return ["on", "of", "for"].includes(next?.norm ?? "") && after?.xpos === "VBG" && !ends;
}

const isOffered = (head: string): boolean =>
  proposalWords().oneSided.has(head) || [...proposalWords().offering.values()].includes(head);
