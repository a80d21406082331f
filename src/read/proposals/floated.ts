import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, NounPhrase } from "../../model/index.js";
import { entitiesOfPhrase } from "../entities-in.js";
import type { EventInput } from "../events/event-input.js";

/** Characters between what is put forward and the verb that says so, at most: a comma, the end of a compound. */
const GAP = 6;

/**
 * Gives the noun that tells apart what somebody has put forward, whatever it is called: "a two-year phase-in, put forward by
 * Norway".
 */
export function floated(reading: EventInput, phrase: NounPhrase): string | undefined {
  const words = proposalWords();
  const head = reading.tokens[phrase.head];
  if (!head || head.upos !== "NOUN" || phrase.kind !== "nominal") return undefined;
  const lemma = head.lemma.toLowerCase();
  const isOther = [words.heads, words.weak, words.loose, words.unproposed, meetingWords().nouns].some((w) =>
    w.has(lemma),
  );
  if (isOther) return undefined;
  const clause = bySentence(reading.clauses, head.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => isFloating(reading, phrase, c));
  return clause && entitiesOfPhrase(reading, givenBy(clause)).length > 0 ? wholeOf(reading, phrase, lemma) : undefined;
}

function isFloating(reading: EventInput, phrase: NounPhrase, clause: Clause): boolean {
  const verb = reading.verbs[clause.verb];
  const gap = verb ? verb.start - Math.max(phrase.end, Math.min(phrase.full.end, verb.start)) : -1;
  const isSetOff = clause.kind === "participial" || reading.tokens[(verb?.first ?? 0) - 1]?.norm === ",";
  return verb !== undefined && isSetOff && gap >= 0 && gap < GAP && proposalWords().floating.has(verb.lemma);
}

/** Whoever stands behind "by", also where the participle is taken for a past form. */
const givenBy = (clause: Clause): number | undefined =>
  clause.agent ?? clause.obliques.find((o) => o.preposition === "by")?.phrase;

/** "Phase-in" is one word. */
function wholeOf(reading: EventInput, phrase: NounPhrase, lemma: string): string {
  const [hyphen, rest] = [reading.tokens[phrase.last], reading.tokens[phrase.last + 1]];
  const isJoined = hyphen?.norm === "-" && hyphen.start === phrase.end && rest?.start === hyphen.end;
  return isJoined ? `${lemma}-${rest.norm}` : lemma;
}
