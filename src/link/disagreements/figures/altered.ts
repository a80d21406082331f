import { bySentence } from "../../../model/by-sentence.js";
import { fileUnder, type Quantity, type Reading } from "../../../model/index.js";
import type { Claim } from "./claims.js";
import { cannotBothHold, type Pair } from "./pairs.js";
import type { Told } from "./told.js";

/** A sentence in words without numbers: what two reports have from one text is the same but for what one of them changed. */
interface Line {
  readonly reading: number;
  readonly index: number;
  readonly words: readonly string[];
  readonly quantities: readonly Quantity[];
}

/** Words of a run by which sentences are found that may be one. */
const RUN = 4;
/** Words that a sentence has at least, and the share of the shorter one's words that both have, for the two to be one. */
const LEAST_WORDS = 8;
const SAME = 0.8;
/** Sentences that share one run, at most: what more of them share is a phrase of the field. */
const MOST_CARRIERS = 12;

/**
 * Finds a number that one report gives otherwise in the same sentence: whoever copies and changes a figure cannot be right
 * together with his source.
 */
export function findAlteredPairs(readings: readonly Reading[], claims: readonly Claim[], told: Told): Pair[] {
  const claimOf = new Map(claims.map((claim) => [claim.quantity, claim]));
  return pairsOf(readings.flatMap((reading, r) => sentencesOf(reading, r))).flatMap(([a, b]) => {
    if (a.quantities.length !== b.quantities.length) return [];
    return a.quantities.flatMap((quantity, i): Pair[] => {
      const [one, other] = [claimOf.get(quantity), claimOf.get(b.quantities[i] ?? quantity)];
      const isAltered = one && other && isOneClaim(one, other) && cannotBothHold(one, other) && !told.inOne(one, other);
      return isAltered ? [[one, other]] : [];
    });
  });
}

/** "Wants 4,000" and "offers 3,000" are two claims in the same words. */
const isOneClaim = (a: Claim, b: Claim): boolean =>
  a.dimension === b.dimension && a.mode !== undefined && a.mode === b.mode;

function sentencesOf(reading: Reading, r: number): Line[] {
  return reading.sentences.flatMap((sentence, index) => {
    const quantities = bySentence(reading.quantities, index).flatMap((i) => reading.quantities[i] ?? []);
    if (quantities.length === 0) return [];
    const inside = (at: number) => quantities.some((q) => at >= q.start && at < q.end);
    const words = reading.tokens
      .slice(sentence.first, sentence.last)
      .filter((t) => /^[\p{L}]/u.test(t.norm) && !inside(t.start))
      .map((t) => t.norm);
    return words.length >= LEAST_WORDS ? [{ reading: r, index, words, quantities }] : [];
  });
}

/** Pairs of sentences of two reports that are one, found by the runs that they share. */
function pairsOf(told: readonly Line[]): (readonly [Line, Line])[] {
  const carriers = new Map<string, number[]>();
  told.forEach(({ words }, i) => {
    for (let k = 0; k + RUN <= words.length; k++) fileUnder(carriers, words.slice(k, k + RUN).join(" "), i);
  });
  const seen = new Set<string>();
  const pairs: (readonly [Line, Line])[] = [];
  for (const list of carriers.values()) {
    if (list.length < 2 || list.length > MOST_CARRIERS) continue;
    for (const i of list)
      for (const j of list) {
        const [a, b] = [told[i], told[j]];
        if (i >= j || !a || !b || a.reading === b.reading || seen.has(`${i} ${j}`)) continue;
        seen.add(`${i} ${j}`);
        if (shareOf(a.words, b.words) >= SAME) pairs.push([a, b]);
      }
  }
  return pairs;
}

function shareOf(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)];
  const common = [...x].filter((w) => y.has(w)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}
