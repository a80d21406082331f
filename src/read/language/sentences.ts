import { type Spelling, spelling } from "../../knowledge/tokens.js";
import { KIND, kindOf } from "./characters.js";

/** Longest sentence, in tokens: text without sentence ends is cut at this length. */
export const LONGEST_SENTENCE = 400;

/** How far a reporting verb is looked for after a question or an exclamation in quotation marks. */
const REPORTING_REACH = 14;

/** Tokens of one block as `findTokens` gives them, with the text that they are of. */
interface Tokens {
  readonly text: string;
  readonly bounds: readonly number[];
  readonly rules: Spelling;
}

/**
 * Finds where the sentences of one block end: the index after the last token of each.
 *
 * A sentence end inside a quotation that goes on with its reporting clause is none: `"Why now?" Ms. Ruiz asked.`
 * Closing marks belong to the sentence before them, opening marks to the one after.
 */
export function findSentenceEnds(text: string, bounds: readonly number[]): number[] {
  const tokens: Tokens = { text, bounds, rules: spelling() };
  const count = bounds.length / 2;
  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const end = isTerminator(tokens, i) ? endAfter(tokens, i, count) : 0;
    if (end > 0 || i - first >= LONGEST_SENTENCE) {
      first = end > 0 ? end : i + 1;
      ends.push(first);
      i = first - 1;
    }
  }
  if (first < count) ends.push(count);
  return ends;
}

const startOf = (tokens: Tokens, i: number): number => tokens.bounds[2 * i] ?? -1;
const endOf = (tokens: Tokens, i: number): number => tokens.bounds[2 * i + 1] ?? -1;
const codeOf = (tokens: Tokens, i: number): number => tokens.text.charCodeAt(startOf(tokens, i));
const wordOf = (tokens: Tokens, i: number): string => tokens.text.slice(startOf(tokens, i), endOf(tokens, i));

/** Tells whether white space stands before token `i`. */
const isApart = (tokens: Tokens, i: number): boolean => startOf(tokens, i) > endOf(tokens, i - 1);

function isTerminator(tokens: Tokens, i: number): boolean {
  const last = tokens.text.charCodeAt(endOf(tokens, i) - 1);
  return last === 46 || last === 33 || last === 63 || last === 0x2026 || last === 0x203d;
}

/** Gives the index after the sentence that token `i` may end, or 0 where it does not end one. */
function endAfter(tokens: Tokens, i: number, count: number): number {
  let next = i + 1;
  let quoted = false;
  while (next < count && isCloser(tokens, next)) {
    quoted ||= isQuote(codeOf(tokens, next));
    next++;
  }
  // A note's number hangs on its sentence: "signed.[1] Then".
  if (codeOf(tokens, next) === 91 && !isApart(tokens, next) && codeOf(tokens, next + 2) === 93) next += 3;
  if (next >= count) return count;
  if (!isApart(tokens, next) || !canBegin(tokens, next, count)) return 0;
  if (isAbbreviated(tokens, i) && !endsAbbreviated(tokens, i, next)) return 0;
  if (quoted && !isPoint(tokens, i) && isReported(tokens, next, count)) return 0;
  return next;
}

const isQuote = (code: number): boolean =>
  code === 34 || code === 39 || code === 0x201d || code === 0x2019 || code === 0xbb || code === 0x201c;

/** Tells whether a token closes what a sentence opened: it stands directly after it. */
function isCloser(tokens: Tokens, i: number): boolean {
  const code = codeOf(tokens, i);
  if (isApart(tokens, i)) return code === 0x201d || code === 0xbb;
  return code === 41 || code === 93 || code === 125 || (isQuote(code) && code !== 0x201c);
}

/** Tells whether a sentence can begin with token `i`: a capital, a digit, an opening mark before one, a dash, a symbol. */
function canBegin(tokens: Tokens, i: number, count: number): boolean {
  for (let at = i; at < count && at < i + 3; at++) {
    const kind = kindOf(codeOf(tokens, at));
    if (kind !== KIND.mark) return kind !== KIND.lower;
  }
  return true;
}

const isPoint = (tokens: Tokens, i: number): boolean => codeOf(tokens, i) === 46;

/** Tells whether the token's point belongs to a word: "U.S.", "Gen.", "J.". */
const isAbbreviated = (tokens: Tokens, i: number): boolean =>
  endOf(tokens, i) - startOf(tokens, i) > 1 && kindOf(codeOf(tokens, i)) !== KIND.mark;

function endsAbbreviated(tokens: Tokens, i: number, next: number): boolean {
  const word = wordOf(tokens, i).slice(0, -1).toLowerCase();
  if (tokens.rules.abbreviations.get(word) === "before") return false;
  const isInitial = word.length === 1;
  const begins = nextWord(tokens, next);
  if (kindOf(begins.charCodeAt(0)) === KIND.digit) return false;
  // "J. The ..." is rare, "A. The ..." an item; after a name's initial a name follows.
  if (isInitial) return kindOf(codeOf(tokens, i - 1)) === KIND.lower && tokens.rules.starters.has(begins.toLowerCase());
  return tokens.rules.starters.has(begins.toLowerCase()) || isQuote(codeOf(tokens, next));
}

/** Gives the first word from token `i`, opening marks skipped. */
function nextWord(tokens: Tokens, i: number): string {
  return kindOf(codeOf(tokens, i)) === KIND.mark ? wordOf(tokens, i + 1) : wordOf(tokens, i);
}

/** Commas, hyphens and the marks of possession may stand in a speaker's phrase. */
const isWithinPhrase = (code: number): boolean => code === 44 || code === 45 || code === 39 || code === 0x2019;

/** Tells whether what follows a quoted question is its reporting clause: a capitalised speaker and a reporting verb. */
function isReported(tokens: Tokens, from: number, count: number): boolean {
  for (let i = from; i < Math.min(count, from + REPORTING_REACH); i++) {
    const kind = kindOf(codeOf(tokens, i));
    if (kind === KIND.mark && !isWithinPhrase(codeOf(tokens, i))) return false;
    if (kind === KIND.lower && tokens.rules.reporting.has(wordOf(tokens, i))) return true;
    if (isTerminator(tokens, i) && !isAbbreviated(tokens, i)) return false;
  }
  return false;
}
