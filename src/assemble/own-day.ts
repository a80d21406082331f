import { type Clause, firstFrom, type Reading, type Span, type Timex, type Token, within } from "../model/index.js";

/**
 * Tells whether a day is that of what its sentence tells first of all: it hangs on the verb of a main clause, or of what somebody is
 * told to have said. One in a phrase ("the report of 3 May was read"), in what goes on beside ("before they meet on Friday") or in what
 * was asked for ("asked it to leave by Friday") is not. Where the words make no clause it stays the sentence's.
 *
 * @param inSentence the clauses of the sentence
 */
export function isOwnDay(reading: Reading, timex: Timex, inSentence: readonly number[]): boolean {
  const around = inSentence
    .flatMap((index) => reading.clauses[index] ?? [])
    .filter((clause) => within(timex, clause) && !isNounLike(reading, clause))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const [clause] = around;
  if (!clause) return true;
  const verb = reading.verbs[clause.verb];
  if (clause.kind === "main") return verb?.tense !== "past" || !isInPhrase(reading, timex);
  if (clause.kind === "complement") return isOfSaying(reading, clause, timex) && !isLimit(reading, timex);
  // "If nobody moves there will be a stoppage on Monday".
  if (clause.kind === "adverbial") return verb?.tense === "future" && !isLimit(reading, timex);
  return clause.kind === "infinitive" && isPlan(reading, clause);
}

/** "At its sitting on Monday": no clause, whatever the word looks like. */
function isNounLike({ tokens, verbs }: Reading, { kind, verb }: Clause): boolean {
  const group = verbs[verb];
  return kind === "participial" && /^(?:DT|PRP\$|POS)$/.test(tokens[(group?.first ?? 0) - 1]?.xpos ?? "");
}

/**
 * Tells whether a day is only that before or after which something is done, or that of a thing to which something was done: "has asked for
 * it before they meet on Friday", "the walkout of 21 May was called".
 */
export function isBesideDay(reading: Reading, timex: Timex, inSentence: readonly number[]): boolean {
  const clauses = inSentence.flatMap((index) => reading.clauses[index] ?? []).filter((c) => within(timex, c));
  const isOfPast = ({ kind, verb }: Clause) =>
    kind === "main" && clauses.length === 1 && reading.verbs[verb]?.tense === "past" && isInPhrase(reading, timex);
  return clauses.some((c) => isOfPast(c) || (c.kind !== "main" && isBehindConjunction(reading.tokens, c, timex)));
}

/** "The report of 3 May", "Friday's session", "the Sunday rota". */
function isInPhrase({ tokens }: Reading, timex: Span): boolean {
  const first = firstFrom(tokens, timex.start);
  const next = tokens[firstFrom(tokens, timex.end)];
  const isBeside = next !== undefined && next.start - timex.end < 2 && (next.xpos === "POS" || next.upos === "NOUN");
  return isBeside || (tokens[first - 1]?.norm === "of" && tokens[first - 2]?.upos === "NOUN");
}

/** What hangs on a verb that has it for its complement: "says that". */
function isOfSaying({ clauses, tokens }: Reading, clause: Clause, timex: Span): boolean {
  const parent = clauses[clause.parent ?? -1];
  return parent?.kind === "main" && parent.complement !== undefined && !isBehindConjunction(tokens, clause, timex);
}

/** "Has asked for it | on paper before the two sides sit down again on Friday": what is read as a complement holds a clause of its own. */
function isBehindConjunction(tokens: readonly Token[], clause: Span, timex: Span): boolean {
  const own = tokens.slice(firstFrom(tokens, clause.start), firstFrom(tokens, timex.start));
  const at = own.findLastIndex(({ norm, xpos }) => xpos === "IN" && CONJUNCTIONS.has(norm));
  return at >= 0 && own.slice(at).some(({ upos }) => upos === "VERB");
}

const CONJUNCTIONS = new Set(["before", "after", "until", "unless", "once"]);

/** "By Easter": by then, and not on that day. */
const isLimit = ({ tokens }: Reading, timex: Span): boolean =>
  /^(?:by|before|until|till)$/.test(tokens[firstFrom(tokens, timex.start) - 1]?.norm ?? "");

/** "Are expected to sign on Friday" has the day of the signing, "agreed to sign on Friday" has not. */
function isPlan({ clauses, verbs }: Reading, { parent }: Clause): boolean {
  const main = clauses[parent ?? -1];
  const verb = verbs[main?.verb ?? -1];
  return main?.kind === "main" && verb !== undefined && (verb.tense !== "past" || verb.passive);
}
