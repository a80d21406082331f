import { matterWords } from "../../knowledge/issues.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { firstFrom, type NounPhrase } from "../../model/index.js";
import { officeHeadBefore } from "../entities/office-heads.js";
import { entitiesIn, entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/**
 * Gives for whom a phrase speaks: those it names, else whose spokesman, team or envoy it is: "Chile's delegate", "a Harbour Guild
 * team", "the chairs from Chile and Norway".
 */
export function speakersFor(reading: EventInput, index: number | undefined): readonly number[] {
  const own = entitiesOfPhrase(reading, index);
  const phrase = reading.phrases[index ?? -1];
  if (own.length > 0 || !phrase || !isVoice(reading, phrase)) return own;
  const owner = entitiesOfPhrase(reading, phrase.possessor);
  if (owner.length > 0) return owner;
  const inside = sides(reading, phrase.start, phrase.end);
  if (inside.length > 0) return inside.slice(0, 1);
  const from = reading.tokens[phrase.last];
  return from?.norm === "from" || from?.norm === "for" ? sides(reading, from.end, behind(reading, from.end)) : [];
}

const sides = (reading: EventInput, start: number, end: number): number[] =>
  entitiesIn(reading, { start, end }, (e) => e.kind === "state" || e.kind === "body" || e.kind === "group");

/** To the end of the phrase behind a preposition, those joined to it included. */
function behind(reading: EventInput, from: number): number {
  const next = reading.phrases[firstFrom(reading.phrases, from)];
  const ends = (next?.joined ?? []).map((i) => reading.phrases[i]?.end ?? 0);
  return Math.max(next?.end ?? from, ...ends);
}

/** One who speaks for others by what he is: an office, a delegate, a team. */
function isVoice(reading: EventInput, { first, head }: NounPhrase): boolean {
  const { negotiators, voices } = matterWords();
  const { heads, weak } = proposalWords();
  const token = reading.tokens[head];
  const lemma = token?.lemma.toLowerCase() ?? "";
  if (heads.has(lemma) || weak.has(lemma)) return false;
  if (voices.has(lemma) || negotiators.has(lemma)) return true;
  return officeHeadBefore(reading.tokens, head + 1, first) !== undefined;
}
