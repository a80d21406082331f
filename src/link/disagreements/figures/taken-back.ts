import { numberWords } from "../../../knowledge/numbers.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type Place, type Reading, type Token } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import { numeralOf, valueOf } from "./replaces.js";
import { areEqual } from "./told.js";

/** Tells whether the sentence of a number sets it against another number of a quarrel: "60 days; the union's 80 is nowhere". */
export function isSetAgainst(claim: Claim, quarrel: readonly Claim[]): boolean {
  const others = new Set(quarrel.filter(({ size }) => !areEqual(size, claim.size)).map(numeralOf));
  return tokensOf(claim.reading, claim.quantity.sentence).some((token) => others.has(valueOf(token)));
}

/** Gives where reports of a quarrel tell that a number was taken back: "admitted that its 80 was a slip", "withdrew the figure". */
export function withdrawnIn(
  side: readonly Claim[],
  all: readonly Claim[],
  numberOf: (reading: Reading) => number,
): { readonly withdrawn?: readonly Place[] } {
  const numerals = new Set(side.map(numeralOf));
  const others = new Set(all.filter((claim) => !side.includes(claim)).map(({ reading }) => reading));
  const withdrawn = [...others].flatMap((reading) =>
    reading.sentences.flatMap(({ start, end }, i): Place[] => {
      const tokens = tokensOf(reading, i);
      const at = tokens.findIndex((token) => numerals.has(valueOf(token)));
      return at >= 0 && isTakenBack(tokens.slice(at)) ? [{ reading: numberOf(reading), start, end }] : [];
    }),
  );
  const told = [...withdrawn, ...side.flatMap((claim) => correctedBehind(claim, numberOf))];
  return told.length > 0 ? { withdrawn: told } : {};
}

/** "That figure was wrong, she said later": the next sentence, by who gave the number or without anybody else. */
function correctedBehind({ reading, quantity }: Claim, numberOf: (reading: Reading) => number): Place[] {
  const next = reading.sentences[quantity.sentence + 1];
  const tokens = tokensOf(reading, quantity.sentence + 1);
  const { takenUp, takenBack, mistaken } = numberWords();
  const at = tokens.findIndex(({ lemma }) => takenUp.has(lemma.toLowerCase()));
  const isTakenUp = at === 1 && POINTING.has(tokens[0]?.norm ?? "");
  const isBack = tokens.some(({ norm, lemma }) => takenBack.has(lemma) || mistaken.has(norm));
  const isDenied = tokens.some(({ norm }) => NOT.has(norm));
  return next && isTakenUp && isBack && !isDenied && isOwnWord(reading, quantity.sentence)
    ? [{ reading: numberOf(reading), start: next.start, end: next.end }]
    : [];
}

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
  return words.some(({ norm, lemma }) => numberWords().takenBack.has(norm) || numberWords().takenBack.has(lemma));
}

const tokensOf = (reading: Reading, sentence: number): readonly Token[] => {
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  return reading.tokens.slice(first, last);
};
