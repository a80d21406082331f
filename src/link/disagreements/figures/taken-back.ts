import { numberWords } from "../../../knowledge/numbers.js";
import type { Place, Reading, Token } from "../../../model/index.js";
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
  return withdrawn.length > 0 ? { withdrawn } : {};
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
