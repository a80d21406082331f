import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, daysBetween, type NounPhrase, spansWithin, type VerbGroup } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { isStruck } from "./handled.js";

/** Days before a report from which on what was signed then is in force, and is not what these talks brought. */
const LONG_AGO = 60;

/**
 * Tells whether a sentence has a paper signed that the talks have brought, whatever it is called: "put their names to a document", "settled on
 * a text", "signed a declaration on Thursday", "welcomed the signing of the memorandum".
 */
export function isSealed(reading: EventInput, phrase: NounPhrase, index: number): boolean {
  if (isOfOtherDays(reading, phrase)) return false;
  return (
    isStruck(reading, phrase, index, proposalWords().sealing) ||
    isSigningOf(reading, phrase) ||
    isPutTo(reading, phrase, index)
  );
}

/** "The signing of the memorandum". */
function isSigningOf({ tokens }: EventInput, { first }: NounPhrase): boolean {
  const [noun, of] = [tokens[first - 2], tokens[first - 1]];
  return of?.norm === "of" && proposalWords().sealings.has(noun?.norm ?? "");
}

/** "Put their names to a document", "settled on a text". */
function isPutTo(reading: EventInput, { head }: NounPhrase, index: number): boolean {
  return bySentence(reading.clauses, reading.tokens[head]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    const link = clause?.obliques.find((o) => o.phrase === index)?.preposition;
    if (!clause || !verb || link === undefined || !isDone(clause, verb)) return false;
    const { sealing, signatures } = proposalWords();
    const thing = reading.tokens[reading.phrases[clause.object ?? -1]?.head ?? -1]?.lemma.toLowerCase() ?? "";
    const isName = link === "to" && verb.lemma === "put" && signatures.has(thing);
    return isName || (clause.object === undefined && sealing.has(`${verb.lemma} ${link}`));
  });
}

const isDone = (clause: Clause, verb: VerbGroup): boolean =>
  !verb.negated && verb.modal === undefined && verb.tense !== "future" && clause.kind !== "infinitive";

/** "Signed a treaty in 1998": a day long before the report in its clause. */
function isOfOtherDays(reading: EventInput, { head }: NounPhrase): boolean {
  const published = reading.intake.report.published?.value.slice(0, 10);
  const sentence = reading.sentences[reading.tokens[head]?.sentence ?? -1];
  if (published === undefined || !sentence) return false;
  return spansWithin(reading.times, sentence).some(
    ({ type, when }) =>
      type === "DATE" && when !== undefined && daysBetween(when.to.slice(0, 10), published) > LONG_AGO,
  );
}

/** Tells whether an accord is one "in principle": of these talks, and yet to be put into a text. */
export const isInPrinciple = ({ tokens }: EventInput, { last }: NounPhrase): boolean =>
  tokens[last]?.norm === "in" && tokens[last + 1]?.norm === "principle";
