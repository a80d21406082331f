import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, within } from "../../model/index.js";
import { speakersFor } from "../proposals/spokes.js";
import type { EventInput } from "./event-input.js";

/**
 * Gives the body that "it", the many that "they" or the speaker that "we" stands for in a clause, by who says what the clause tells: "the firm
 * said it had made an offer", "a spokesman for the crews said they would vote". Nothing where nobody says so.
 */
export function pronounDoers(reading: EventInput, clause: Clause, pronoun: string): readonly number[] {
  if (pronoun === "we") return speakersAt(reading, clause);
  const kinds = KINDS[pronoun];
  const saying = reading.clauses[clause.parent ?? -1];
  const says = reading.verbs[saying?.verb ?? -1];
  const verb = reading.verbs[clause.verb];
  // "Said it would be Easter before ..." is of nobody.
  if (!kinds || !says || !verb || verb.lemma === "be" || clause.kind !== "complement") return [];
  if (!isVerbOf("reporting", says.lemma) || saying?.object !== undefined) return [];
  const who = speakersFor(reading, saying?.subject);
  return who.every((e) => kinds.includes(reading.entities[e]?.kind ?? "")) ? who : [];
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  it: ["body", "state", "group"],
  they: ["body", "group"],
};

/** "We will not sign", in what somebody says or in a release of his. */
function speakersAt({ attributions, verbs }: EventInput, { sentence, verb }: Clause): readonly number[] {
  const told = verbs[verb];
  const speakers = bySentence(attributions, sentence).flatMap((i) => {
    const { content, speaker } = attributions[i] ?? {};
    return told && speaker !== undefined && content?.some((span) => within(told, span)) ? [speaker] : [];
  });
  return [...new Set(speakers)];
}
