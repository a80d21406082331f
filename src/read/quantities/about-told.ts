import { bySentence } from "../../model/by-sentence.js";
import { clauseAround } from "../../model/clause-around.js";
import {
  type Clause,
  firstFrom,
  type Quantity,
  type Span,
  spansWithin,
  type Token,
  type VerbGroup,
  within,
} from "../../model/index.js";
import { isComparing, type OfClause, subjectOf } from "./about-clause.js";
import type { QuantityInput } from "./quantity-input.js";

type Amount = Pick<Quantity, "start" | "end" | "kind" | "sentence">;

/** Characters of a clause up to which it says in short what an amount is for. */
const LONGEST = 80;

/**
 * Gives for an amount that no noun is beside the words of its clause that say what it is: "hosting the games had cost the town |
 * 2 million", "€9m | would come from fees", and of a length of time what is to be done in it, "let them back in within | 45 days".
 */
export function aboutAsTold(reading: QuantityInput, amount: Amount): OfClause | undefined {
  const clause = clauseAround(reading, amount);
  const verb = clause && reading.verbs[clause.verb];
  if (!clause || !verb || isComparing(verb) || isSaying(reading, verb, amount.sentence)) return undefined;
  if (amount.kind === "duration" && !isTerm(reading, clause, amount)) return undefined;
  const isBehind = amount.start < verb.end;
  const said = isBehind ? behind(reading, clause, verb, amount) : upTo(reading, clause, verb, amount);
  if (!said) return undefined;
  const tokens = spansWithin(reading.tokens, said);
  const isShort = said.end - said.start <= LONGEST;
  if (tokens[0]?.xpos === "VBG") return undefined;
  // "Cost shippers | $4bn": what did is told before, or it is not known what the amount is of.
  if (!isBehind && said.start >= verb.start) {
    const subject = subjectOf(reading, clause);
    if (clause.kind !== "infinitive" && isShort && subject && subject.end <= said.start)
      return { about: { start: subject.start, end: subject.end }, deed: said };
    // "Ships would be able to leave the port for | 90 days".
    const isWhole =
      clause.kind === "infinitive" && subject && subject.end <= said.start && said.end - subject.start <= LONGEST;
    const whole = isWhole ? { start: subject.start, end: said.end } : undefined;
    const isNoted = tokens.some(({ upos }) => upos === "NOUN" || upos === "PROPN");
    if (whole) return isNoted ? { about: said, owner: whole } : { about: whole };
    const governed = ofGovernor(reading, clause, said);
    return governed && { about: governed };
  }
  const names = tokens.some(({ upos }) => upos === "NOUN" || upos === "PROPN");
  return names && isShort ? { about: said } : undefined;
}

/** "The club would promise not to move for | 25 years": an infinitive is told with who is to do it. */
function ofGovernor(reading: QuantityInput, { kind, sentence }: Clause, said: Span): Span | undefined {
  if (kind !== "infinitive") return undefined;
  const subjects = bySentence(reading.clauses, sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const subject = reading.phrases[clause?.subject ?? -1];
    return clause?.kind === "main" && subject && subject.kind !== "pronoun" && subject.end < said.start ? subject : [];
  });
  const start = subjects.at(-1)?.start ?? said.start;
  return start < said.start && said.end - start <= LONGEST ? { start, end: said.end } : undefined;
}

/** From who does it, or from the verb, up to the amount. */
function upTo(reading: QuantityInput, clause: Clause, verb: Span, amount: Amount): Span | undefined {
  // "Keep it to | 1.5 degrees": what it is was told before.
  // And "put the stock at 410 tons, 30% ...": that amount is its object.
  if (
    spansWithin(reading.tokens, { start: verb.end, end: amount.start }).some(
      ({ norm, xpos }) => xpos === "CD" || /^(?:it|them|this|that)$/.test(norm),
    )
  )
    return undefined;
  // "Wants a single thing: a museum, with | $5 million in it".
  const between = spansWithin(reading.tokens, { start: verb.end, end: amount.start });
  if (between.slice(0, -2).some(({ norm }) => /^[,:;–—]$/.test(norm))) return undefined;
  const subject = subjectOf(reading, clause);
  // "The stoppage left 61 ships waiting and cost | $4bn": another verb stands between.
  const isBeside =
    subject &&
    spansWithin(reading.tokens, { start: subject.end, end: verb.start }).every(
      ({ upos }) => upos !== "VERB" && upos !== "CCONJ",
    );
  const named = subject && isBeside && subject.start < verb.start && subject.start >= clause.start;
  const whole = named ? trimmed(reading, subject.start, amount.start) : undefined;
  return whole && whole.end - whole.start <= LONGEST ? whole : trimmed(reading, verb.start, amount.start);
}

/** What is said of an amount that the clause begins with. */
function behind(
  reading: QuantityInput,
  clause: Clause,
  verb: VerbGroup,
  { start, end, kind }: Amount,
): Span | undefined {
  const subject = reading.phrases[clause.subject ?? -1];
  const isSubject = subject !== undefined && subject.start < end && start < subject.full.end;
  // "Five million is a fortune" says how much it is, and not of what.
  const apart = spansWithin(reading.tokens, { start: end, end: verb.start });
  if (apart.some(({ upos }) => upos === "PUNCT" || upos === "CCONJ")) return undefined;
  if (kind === "duration" || end > verb.start || !isSubject || verb.lemma === "be") return undefined;
  const tokens = spansWithin(reading.tokens, { start: verb.start, end: clause.end });
  const comma = tokens.find(({ upos }) => upos === "PUNCT");
  return trimmed(reading, verb.start, comma?.start ?? clause.end);
}

const TELLING = new Set(["NOUN", "PROPN", "VERB", "ADJ", "PART"]);

/** Without "by about" or "to" at the end, and without the "to" of an infinitive. */
function trimmed(reading: QuantityInput, start: number, end: number): Span | undefined {
  const tokens = spansWithin(reading.tokens, { start, end });
  const first = tokens[0]?.xpos === "TO" ? tokens[1] : tokens[0];
  const last = tokens.findLast((token: Token) => TELLING.has(token.upos) && token.xpos !== "TO");
  return first && last && last.end > first.start ? { start: first.start, end: last.end } : undefined;
}

const PREPOSITIONS = new Set(["within", "in", "for", "over", "after", "during"]);

/** What is to be done in a time or to hold for it, by what a text or a side would have. */
function isTerm(reading: QuantityInput, clause: Clause, { start }: Amount): boolean {
  const verb = reading.verbs[clause.verb];
  const at = firstFrom(reading.tokens, start);
  const led = PREPOSITIONS.has(reading.tokens[at - 1]?.norm ?? "");
  const isToBe = verb?.modal !== undefined || verb?.tense === "future" || clause.kind === "infinitive";
  // "Promise not to leave for | 25 years": what is not to be done for a time.
  const holds = !verb?.negated || reading.tokens[at - 1]?.norm === "for";
  return led && isToBe && !verb?.perfect && holds;
}

const isSaying = ({ attributions }: QuantityInput, verb: Span, sentence: number): boolean =>
  bySentence(attributions, sentence).some((i) => {
    const said = attributions[i];
    return said?.act === "say" && within(said.cue, verb);
  });
