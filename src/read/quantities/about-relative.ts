import { bySentence } from "../../model/by-sentence.js";
import { type Clause, type Quantity, spansWithin, type Token, type VerbGroup } from "../../model/index.js";
import { type OfClause, subjectOf } from "./about-clause.js";
import type { QuantityInput } from "./quantity-input.js";

type Amount = Pick<Quantity, "end" | "kind" | "sentence">;

/** Characters of a relative clause up to which it says in short what an amount is. */
const LONGEST = 60;

/** "That the " between an amount and who does something with it. */
const NEAR = 10;

/**
 * Finds what an amount is by the relative clause right behind it: "the $4.90 | that the plant has been paying since 2022", "of the
 * $480 million | it had put into the quay", "the 8 percent | that lay on the table".
 */
export function aboutRelative(reading: QuantityInput, amount: Amount): OfClause | undefined {
  if (amount.kind === "duration") return undefined;
  for (const i of bySentence(reading.clauses, amount.sentence)) {
    const clause = reading.clauses[i];
    const verb = reading.verbs[clause?.verb ?? -1];
    if (!clause || !verb?.finite || verb.start < amount.end) continue;
    const told = whatIsDone(reading, clause, verb, amount) ?? whatItDoes(reading, clause, verb, amount);
    if (told) return told;
  }
  return undefined;
}

/** The amount is the object: who does it, and what. */
function whatIsDone(reading: QuantityInput, clause: Clause, verb: VerbGroup, { end }: Amount): OfClause | undefined {
  const subject = reading.phrases[clause.subject ?? -1];
  if (!subject || clause.object !== undefined || subject.start < end || subject.start - end > NEAR) return undefined;
  const isBehind = spansWithin(reading.tokens, { start: end, end: subject.start }).every(({ norm }) =>
    LEADS.test(norm),
  );
  const isBeside = spansWithin(reading.tokens, { start: subject.end, end: verb.start }).every(({ upos }) =>
    HANGING.has(upos),
  );
  const deed = { start: verb.start, end: withParticles(reading, clause, verb) };
  if (!isBehind || !isBeside || deed.end - subject.start > LONGEST) return undefined;
  if (subject.kind !== "pronoun") return { about: { start: subject.start, end: deed.end } };
  const named = subjectOf(reading, clause);
  return named && { about: { start: named.start, end: named.end }, deed };
}

/** The amount is the subject: "that | lay on the table". */
function whatItDoes(reading: QuantityInput, clause: Clause, verb: VerbGroup, { end }: Amount): OfClause | undefined {
  const between = spansWithin(reading.tokens, { start: end, end: verb.start });
  if (clause.kind !== "relative" || !/^(?:that|which)$/.test(between[0]?.norm ?? "") || between.length !== 1)
    return undefined;
  const last = Math.max(
    ...[clause.object, ...clause.obliques.map(({ phrase }) => phrase)].map((p) => reading.phrases[p ?? -1]?.end ?? 0),
  );
  const about = { start: verb.start, end: Math.max(verb.end, last) };
  return about.end - about.start <= LONGEST && !verb.negated ? { about } : undefined;
}

/** "The 18 percent | the guild went in with". */
function withParticles({ tokens }: QuantityInput, clause: Clause, verb: VerbGroup): number {
  let at = verb.last;
  while (isParticle(tokens[at]) && (tokens[at]?.end ?? 0) <= clause.end) at++;
  return OPENS.test(tokens[at]?.upos ?? "") ? verb.end : (tokens[at - 1]?.end ?? verb.end);
}

const isParticle = (token: Token | undefined): boolean => token?.upos === "ADP";

/** What a preposition leads: then it is no part of the verb. */
const OPENS = /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/;

const HANGING = new Set(["ADV", "ADP", "NOUN", "PROPN", "DET"]);

const LEADS = /^(?:that|which|the|an?|its|their|his|her|our|this)$/;
