import { numberWords } from "../../../knowledge/numbers.js";
import { retractions } from "../../../knowledge/retractions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, once, type Quantity, type Reading, type Span, type Token } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import { numeralOf, valueOf } from "./replaces.js";
import { areEqual } from "./told.js";

/** Tells of a claim whether its sentence sets it against another number of a quarrel: "60 days; the union's 80 is nowhere". */
export function settingAgainst(quarrel: readonly Claim[]): (claim: Claim) => boolean {
  const sizes = new Map<number, Set<number>>();
  for (const claim of quarrel) {
    const known = sizes.get(numeralOf(claim));
    if (known) known.add(claim.size);
    else sizes.set(numeralOf(claim), new Set([claim.size]));
  }
  const isOther = (size: number, value: number) => [...(sizes.get(value) ?? [])].some((one) => !areEqual(one, size));
  return ({ reading, quantity, size }) =>
    tokensOf(reading, quantity.sentence).some((token) => isOther(size, valueOf(token)));
}

/** A sentence of a report that takes a number back. */
export interface Withdrawal extends Span {
  readonly reading: Reading;
}

/** Lists those of some claims whose reports have a word for taking words back: few do, and of the others no side asks. */
export const takingBack = (claims: readonly Claim[]): Claim[] =>
  claims.filter(({ reading }) => takingBackIn(reading).length > 0);

/**
 * Finds where reports tell that the numbers of a side were taken back: "admitted that its 80 was a slip".
 *
 * @param telling the claims of the quarrel whose reports take anything back
 */
export function withdrawalsOf(side: readonly Claim[], telling: readonly Claim[]): readonly Withdrawal[] {
  if (telling.length === 0) return [];
  const own = new Set(side);
  const others = new Set(telling.filter((claim) => !own.has(claim)).map(({ reading }) => reading));
  const numerals = new Set(side.map(numeralOf));
  return [...others].flatMap((reading) => withdrawnIn(reading, numerals));
}

function withdrawnIn(reading: Reading, numerals: ReadonlySet<number>): Withdrawal[] {
  return takingBackIn(reading).flatMap((i) => {
    const sentence = reading.sentences[i];
    const tokens = tokensOf(reading, i);
    const at = tokens.findIndex((token) => numerals.has(valueOf(token)));
    return sentence && at >= 0 && isTakenBack(tokens.slice(at))
      ? [{ reading, start: sentence.start, end: sentence.end }]
      : [];
  });
}

/** The sentences of a report that have a word for taking words back. */
const takingBackIn = once((reading: Reading): readonly number[] =>
  [...reading.sentences.keys()].filter((i) => tokensOf(reading, i).some(takesBack)),
);

/** Finds where the next sentence takes a number back, by who gave it or without anybody else: "That figure was wrong, she said later". */
export function correctedBehind({ reading, quantity }: Claim): readonly Withdrawal[] {
  const next = reading.sentences[quantity.sentence + 1];
  if (!next || !isCorrectedBehind(reading)(quantity)) return [];
  return [{ reading, start: next.start, end: next.end }];
}

const isCorrectedBehind = once((reading: Reading) => once((quantity: Quantity) => isCorrected(reading, quantity)));

function isCorrected(reading: Reading, quantity: Quantity): boolean {
  const tokens = tokensOf(reading, quantity.sentence + 1);
  const { takenUp, takenBack, mistaken } = numberWords();
  const at = tokens.findIndex(({ lemma }) => takenUp.has(lemma.toLowerCase()));
  const isTakenUp = at === 1 && POINTING.has(tokens[0]?.norm ?? "");
  const { end = 0 } = reading.sentences[quantity.sentence + 1] ?? {};
  const behind = at < 0 ? "" : reading.intake.report.text.slice(tokens[at]?.end, end);
  const isBack =
    tokens.some(({ norm, lemma }) => takenBack.has(lemma) || mistaken.has(norm)) ||
    retractions().standsNot.some(({ pattern }) => pattern.test(behind));
  // "The figure of 300 is last year's" takes up none but its own.
  const isOther =
    isToldOf(tokens[at + 1]) || tokens.some((token, i) => i > at && i <= at + 3 && Number.isFinite(valueOf(token)));
  const isDenied = isOther || tokens.some(({ norm }) => NOT.has(norm));
  return isTakenUp && isBack && !isDenied && isOwnWord(reading, quantity.sentence);
}

/** "The number that circulated", "the figure given on Monday", "the count in the first reports": none that was just told. */
export const isToldOf = (next: Token | undefined): boolean => next !== undefined && numberWords().toldOf.has(next.norm);

const POINTING = new Set(["that", "this", "the"]);
const NOT = new Set(["not", "n't", "n’t", "never"]);

/** Nobody but those who gave the number, or who speak for them, says the next sentence. */
function isOwnWord(reading: Reading, sentence: number): boolean {
  const by = (index: number) => bySentence(reading.attributions, index).flatMap((i) => reading.attributions[i] ?? []);
  const given = new Set(by(sentence).map(({ speaker }) => speaker));
  return by(sentence + 1).every(({ speaker, source }) => {
    const opens = source && reading.tokens[firstFrom(reading.tokens, source.start)];
    return speaker === undefined ? opens?.xpos === "PRP$" : given.has(speaker);
  });
}

/** Behind the number: a word for taking words back, with no other number in between. */
function isTakenBack([, ...behind]: readonly Token[]): boolean {
  const next = behind.findIndex((token) => Number.isFinite(valueOf(token)));
  const words = next < 0 ? behind : behind.slice(0, next);
  return words.some(takesBack);
}

const takesBack = ({ norm, lemma }: Token): boolean =>
  numberWords().takenBack.has(norm) || numberWords().takenBack.has(lemma);

const tokensOf = (reading: Reading, sentence: number): readonly Token[] => {
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  return reading.tokens.slice(first, last);
};
