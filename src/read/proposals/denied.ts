import { denials } from "../../knowledge/framings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, NounPhrase } from "../../model/index.js";
import type { EventInput } from "../events/event-input.js";
import { statusOf } from "../events/status.js";

/** Tokens between "reports that" and what they are of, at most. */
const REACH = 12;

/** Tells whether a phrase is only what a report is said to be wrong about: "denied reports that she had brought a plan". */
export function isDenied(reading: EventInput, phrase: NounPhrase): boolean {
  const { calling, contesting, reports, untrue } = denials();
  const sentence = reading.sentences[reading.tokens[phrase.head]?.sentence ?? -1];
  if (!sentence) return false;
  if (isNone(reading, phrase) || isToCome(reading, phrase)) return true;
  const from = Math.max(sentence.first, phrase.first - REACH);
  const isReported = reading.tokens.slice(from, phrase.first).some((t, i) => {
    const next = reading.tokens[from + i + 1]?.norm;
    return reports.has(t.lemma.toLowerCase()) && (next === "of" || next === "that" || next === "about");
  });
  if (!isReported) return false;
  return reading.tokens
    .slice(sentence.first, sentence.last)
    .some(({ lemma, norm }) => contesting.has(lemma) || calling.has(lemma) || untrue.has(norm));
}

/** "On Friday, when she is due to publish her proposals": what somebody is still to make lies on no table. */
function isToCome(reading: EventInput, phrase: NounPhrase): boolean {
  const { first, head } = phrase;
  const { authors, floating, moving, tabling } = proposalWords();
  if (reading.tokens[first]?.xpos !== "PRP$" || head !== first + 1) return false;
  return bySentence(reading.clauses, reading.tokens[head]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    const lemma = reading.verbs[clause?.verb ?? -1]?.lemma ?? "";
    const isMaking = [authors, floating, moving, tabling].some((verbs) => verbs.has(lemma));
    return (
      clause !== undefined && isMaking && reading.phrases[clause.object ?? -1] === phrase && isPlanned(reading, clause)
    );
  });
}

const isPlanned = (reading: EventInput, clause: Clause): boolean => statusOf(reading, clause) === "planned";

/** "Has yet to publish its own draft": one that there is not. */
function isNone(reading: EventInput, phrase: NounPhrase): boolean {
  const opening = reading.tokens[phrase.first]?.norm;
  if (opening !== "a" && opening !== "an") return false;
  return bySentence(reading.clauses, reading.tokens[phrase.head]?.sentence ?? -1).some((i) => {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    return verb?.negated === true && verb.modal === undefined && reading.phrases[clause?.object ?? -1] === phrase;
  });
}
