import { isVerbOf } from "../../../knowledge/verbs.js";
import type { LanguageBase } from "../../../model/index.js";
import { firstFrom } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { phraseFrom } from "../../issues/matter-name.js";
import { layingOf } from "../laid.js";
import type { KnownProposal } from "./known.js";

/**
 * Gives the verb of the relative clause that tells of a proposal, whatever stands between: "a draft from the mayor's office (MO) that
 * would close the pier", "a text which, as readers found, provides for ferries".
 */
export function verbBehind(reading: EventInput, proposal: KnownProposal): number | undefined {
  const { phrase } = proposal;
  const norm = (at: number): string => reading.tokens[at]?.norm ?? "";
  let at = phrase.last;
  if (norm(at) === "from") at = pastGiver(reading, at);
  if (norm(at) === ",") at++;
  if (norm(at) !== "which" && norm(at) !== "that") at = pastPlace(reading, proposal);
  if (norm(at) !== "which" && norm(at) !== "that") return undefined;
  at++;
  if (norm(at) === ",") at = pastAside(reading, at);
  const verb = firstFrom(reading.verbs, reading.tokens[at]?.start ?? Number.POSITIVE_INFINITY);
  return reading.verbs[verb]?.first === at ? verb : undefined;
}

/** Behind "from" and who it is from, with the short form in brackets. */
function pastGiver(reading: EventInput, from: number): number {
  const sentence = reading.sentences[reading.tokens[from]?.sentence ?? -1];
  const giver = phraseFrom(reading, from + 1, sentence?.end ?? 0);
  if (!giver || giver.first !== from + 1) return from;
  return reading.tokens[giver.last]?.norm === "(" ? giver.last + BRACKETED : giver.last;
}

/**
 * "Put a draft in front of Peru that would ...", "brought a paper, they said, that would ...": behind where it is laid
 * and who tells of it. A name takes no "that".
 */
function pastPlace(reading: EventInput, { index, phrase }: KnownProposal): number {
  const { tokens, verbs } = reading;
  const link = tokens.slice(phrase.last, phrase.last + LONGEST_PLACE).findIndex((t) => t.norm === "that");
  const that = phrase.last + link;
  const [before, after] = [tokens[that - 1], tokens[that + 1]];
  const isFree = before?.norm === "," || before?.upos === "PROPN";
  if (link < 0 || !isFree || after?.norm !== "would" || after.sentence !== tokens[phrase.head]?.sentence)
    return phrase.last;
  const between = verbs.slice(firstFrom(verbs, phrase.end), firstFrom(verbs, after.start));
  const isTold = between.every((v) => tokens[v.last]?.norm === "," && isVerbOf("reporting", v.lemma));
  return isTold && layingOf(reading, phrase, index) !== undefined ? that : phrase.last;
}

/** Tokens of where a proposal is laid, at most. */
const LONGEST_PLACE = 14;

/** Tokens of a short form in brackets. */
const BRACKETED = 3;

/** Tokens of an aside between commas, at most. */
const LONGEST_ASIDE = 12;

function pastAside({ tokens }: LanguageBase, comma: number): number {
  const end = tokens.slice(comma + 1, comma + LONGEST_ASIDE).findIndex((t) => t.norm === ",");
  return end < 0 ? comma : comma + end + 2;
}
