import { foldCode, KIND, kindOf } from "./characters.js";

/**
 * Integer features of one word, computed from its characters: the 32-bit hashes that the models' tables are keyed by.
 */
export interface WordFeatures {
  /** The word as written, curly apostrophes straightened. */
  readonly form: number;
  /** Lower case, digits as 0. */
  readonly norm: number;
  /** Runs of capitals, small letters, digits and marks: "U.S." is "X.X." and "Umbria" "Xx". */
  readonly shape: number;
  /** First one to three characters of the norm, then the last one to four; 0 where the word is shorter. */
  readonly affixes: Int32Array;
  /** How the word is capitalised, one of `CASE`. */
  readonly cases: number;
}

/** How a word is written. `none`: without letters; `first`: capital first, then small; `mixed`: "iOS", "McDonald". */
export const CASE = { none: 0, lower: 1, first: 2, upper: 3, mixed: 4, initial: 5 } as const;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** Longest stretch of a word that is hashed: addresses and rubbish differ in their first characters as well. */
const LONGEST = 40;

/** Computes the features of one word. */
export function featuresOf(word: string): WordFeatures {
  const end = Math.min(word.length, LONGEST);
  let form = SEED;
  let norm = SEED;
  let shape = SEED;
  let last = -1;
  let uppers = 0;
  let lowers = 0;
  for (let at = 0; at < end; at++) {
    const code = word.charCodeAt(at);
    const kind = kindOf(code);
    const folded = foldCode(code);
    form = step(form, code === 0x2019 ? 39 : code);
    norm = step(norm, kind === KIND.digit ? 48 : folded);
    if (kind !== last || kind === KIND.mark) shape = step(shape, kind === KIND.mark ? folded : kind);
    last = kind;
    if (kind === KIND.upper) uppers++;
    else if (kind === KIND.lower || kind === KIND.letter) lowers++;
  }
  const cases = caseOf(kindOf(word.charCodeAt(0)), uppers, lowers, end);
  return { form, norm, shape, affixes: affixesOf(word, end), cases };
}

function caseOf(first: number, uppers: number, lowers: number, length: number): number {
  if (uppers === 0) return lowers === 0 ? CASE.none : CASE.lower;
  if (lowers === 0) return length <= 2 && uppers === 1 ? CASE.initial : CASE.upper;
  return uppers === 1 && first === KIND.upper ? CASE.first : CASE.mixed;
}

function affixesOf(word: string, end: number): Int32Array {
  const affixes = new Int32Array(7);
  let hash = SEED;
  for (let k = 0; k < 3 && k < end; k++) {
    hash = step(hash, foldCode(word.charCodeAt(k)));
    affixes[k] = hash;
  }
  hash = SEED;
  for (let k = 0; k < 4 && end - 1 - k >= 0; k++) {
    hash = step(hash, foldCode(word.charCodeAt(end - 1 - k)));
    affixes[3 + k] = hash;
  }
  return affixes;
}

/** Hashes a word as `WordFeatures.norm` does. */
export function hashNorm(word: string): number {
  let hash = SEED;
  for (let at = 0; at < Math.min(word.length, LONGEST); at++) {
    const code = word.charCodeAt(at);
    hash = step(hash, kindOf(code) === KIND.digit ? 48 : foldCode(code));
  }
  return hash;
}

/** Mixes a template's number and up to three values to the key of one feature; never 0, which marks an empty slot. */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ c, 0x27d4eb2f);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}
