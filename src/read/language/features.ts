import { foldCode, KIND, kindOf } from "./characters.js";

/**
 * Integer features of words, computed from their characters without cutting a string: the hashes that the models'
 * tables are keyed by. Columns run over the words of a text; every hash is a 32-bit integer.
 */
export interface WordFeatures {
  readonly count: number;
  /** The word as written, curly apostrophes straightened. */
  readonly form: Int32Array;
  /** Lower case, digits as 0. */
  readonly norm: Int32Array;
  /** Runs of capitals, small letters, digits and marks: "U.S." is "X.X." and "Umbria" "Xx". */
  readonly shape: Int32Array;
  /** First one to three characters of the norm, then the last one to four; 0 where the word is shorter. */
  readonly affixes: readonly Int32Array[];
  /** How the word is capitalised, one of `CASE`. */
  readonly cases: Uint8Array;
}

/** How a word is written. `none`: without letters; `first`: capital first, then small; `mixed`: "iOS", "McDonald". */
export const CASE = { none: 0, lower: 1, first: 2, upper: 3, mixed: 4, initial: 5 } as const;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** Longest stretch of a word that is hashed: addresses and rubbish differ in their first characters as well. */
const LONGEST = 40;

/** Computes the features of words given by their bounds (starts and ends in turn) in a text. */
export function wordFeatures(text: string, bounds: readonly number[]): WordFeatures {
  const count = bounds.length / 2;
  const form = new Int32Array(count);
  const norm = new Int32Array(count);
  const shape = new Int32Array(count);
  const cases = new Uint8Array(count);
  const affixes = Array.from({ length: 7 }, () => new Int32Array(count));
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i] ?? 0;
    const end = Math.min(bounds[2 * i + 1] ?? 0, start + LONGEST);
    let f = SEED;
    let n = SEED;
    let s = SEED;
    let last = -1;
    let uppers = 0;
    let lowers = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      const folded = foldCode(code);
      f = step(f, code === 0x2019 ? 39 : code);
      n = step(n, kind === KIND.digit ? 48 : folded);
      if (kind !== last || kind === KIND.mark) s = step(s, kind === KIND.mark ? folded : kind);
      last = kind;
      if (kind === KIND.upper) uppers++;
      else if (kind === KIND.lower || kind === KIND.letter) lowers++;
    }
    form[i] = f;
    norm[i] = n;
    shape[i] = s;
    cases[i] = caseOf(kindOf(text.charCodeAt(start)), uppers, lowers, end - start);
    fillAffixes(affixes, i, text, start, end);
  }
  return { count, form, norm, shape, affixes, cases };
}

function caseOf(first: number, uppers: number, lowers: number, length: number): number {
  if (uppers === 0) return lowers === 0 ? CASE.none : CASE.lower;
  if (lowers === 0) return length <= 2 && uppers === 1 ? CASE.initial : CASE.upper;
  return uppers === 1 && first === KIND.upper ? CASE.first : CASE.mixed;
}

function fillAffixes(affixes: readonly Int32Array[], i: number, text: string, start: number, end: number): void {
  let hash = SEED;
  for (let k = 0; k < 3 && start + k < end; k++) {
    hash = step(hash, foldCode(text.charCodeAt(start + k)));
    (affixes[k] as Int32Array)[i] = hash;
  }
  hash = SEED;
  for (let k = 0; k < 4 && end - 1 - k >= start; k++) {
    hash = step(hash, foldCode(text.charCodeAt(end - 1 - k)));
    (affixes[3 + k] as Int32Array)[i] = hash;
  }
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
