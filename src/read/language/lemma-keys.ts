import { foldCode } from "./characters.js";
import { featureKey, hashNorm } from "./features.js";

/** Longest suffix that a rule looks at. */
export const LONGEST_SUFFIX = 6;

/** Stands for the whole word in place of a suffix's length. */
export const WHOLE = 7;

/** Gives the key of a rule: a suffix of a word (or `WHOLE`) under a joint tag. */
export function lemmaKey(word: string, length: number, tag: number): number {
  let hash = 0x811c9dc5 | 0;
  const from = length === WHOLE ? 0 : word.length - length;
  for (let at = word.length - 1; at >= from; at--) hash = Math.imul(hash ^ foldCode(word.charCodeAt(at)), 0x01000193);
  return featureKey(200 + length, hash, tag);
}

/** Hashes a joint tag's name, so that the rules do not hang on the tagger's numbering. */
export const tagHash = (tag: string): number => hashNorm(tag);
