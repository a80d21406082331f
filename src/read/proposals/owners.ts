import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/** Gives whose a proposal is by its own words: "Norway's proposal", "the US peace plan", "a US-authored framework". */
export function ownersOf(reading: EventInput, phrase: NounPhrase): number[] {
  const possessors = entitiesOfPhrase(reading, phrase.possessor);
  if (possessors.length > 0) return possessors.slice(0, 2);
  const from = reading.tokens[phrase.last]?.norm === "from" ? firstFrom(reading.phrases, phrase.end) : undefined;
  const givers = entitiesOfPhrase(reading, from);
  if (givers.length > 0) return givers.slice(0, 2);
  const head = reading.tokens[phrase.head];
  const before = { start: phrase.start, end: head?.start ?? phrase.end };
  // "The US plan" is of the US; "the Acme bid" may be for Acme, and "the New Zealand deal" is with New Zealand.
  if (proposalWords().agreements.has(head?.lemma.toLowerCase() ?? "")) return [];
  return entitiesIn(reading, before, (entity) => entity.kind === "state" || entity.key.startsWith("org:")).slice(0, 2);
}
