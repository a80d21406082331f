import type { HashTable } from "../../knowledge/models.js";
import { lookUp } from "../../knowledge/models.js";
import { CASE, featureKey, type WordFeatures } from "./features.js";

/** The number of features that a token has. */
export const TAG_FEATURES = 36;

/** What the tagger's features see of a text: the words and the tags that the dictionary knows for them. */
export interface TagContext {
  readonly words: WordFeatures;
  /**
   * By word: which tags it has been seen with, as a hash, in the upper 24 bits; the tag that it always has, or 255,
   * in the lower 8. 0: not in the dictionary.
   */
  readonly known: Uint32Array;
}

/** Looks the words up in the tag dictionary: as written first, else in lower case. */
export function tagContext(words: WordFeatures, dictionary: HashTable): TagContext {
  const known = new Uint32Array(words.count);
  for (let i = 0; i < words.count; i++) {
    known[i] = lookUp(dictionary, words.form[i] || 1) || lookUp(dictionary, featureKey(99, words.norm[i] as number));
  }
  return { words, known };
}

/** A sentence's bounds and what holds for the whole of it. */
export interface SentenceFrame {
  readonly first: number;
  readonly last: number;
  /** 1: most words are in capitals; 2: most begin with one (a heading); 0: running text. */
  readonly casing: number;
}

/** Tells how the words from `first` to `last` are capitalised as a whole. */
export function frameOf(words: WordFeatures, first: number, last: number): SentenceFrame {
  let lower = 0;
  let upper = 0;
  let title = 0;
  for (let i = first; i < last; i++) {
    const written = words.cases[i];
    if (written === CASE.lower) lower++;
    else if (written === CASE.upper) upper++;
    else if (written === CASE.first) title++;
  }
  const all = lower + upper + title;
  if (all > 2 && upper * 2 > all) return { first, last, casing: 1 };
  if (all > 2 && title > lower) return { first, last, casing: 2 };
  return { first, last, casing: 0 };
}

const EDGE = 0x5bd1e995;

/**
 * Writes the keys of a token's features, given the tags of the two tokens before it (-1 outside the sentence).
 *
 * @returns the number of keys
 */
export function tagFeatures(
  context: TagContext,
  frame: SentenceFrame,
  i: number,
  t1: number,
  t2: number,
  out: Int32Array,
): number {
  const { words, known } = context;
  const { form, norm, shape, affixes } = words;
  const p1 = i - 1 >= frame.first;
  const p2 = i - 2 >= frame.first;
  const n1 = i + 1 < frame.last;
  const n2 = i + 2 < frame.last;
  const w = norm[i] as number;
  const wp = p1 ? (norm[i - 1] as number) : EDGE;
  const wpp = p2 ? (norm[i - 2] as number) : EDGE;
  const wn = n1 ? (norm[i + 1] as number) : EDGE;
  const k = (known[i] as number) >>> 8;
  const kp = p1 ? (known[i - 1] as number) >>> 8 : 1;
  const kn = n1 ? (known[i + 1] as number) >>> 8 : 1;
  const knn = n2 ? (known[i + 2] as number) >>> 8 : 1;
  const place = frame.casing * 2 + (p1 ? 0 : 1);
  const suffix3 = affixes[5] as Int32Array;
  const suffix2 = affixes[4] as Int32Array;
  const written = (words.cases[i] as number) + 8 * place;
  const s3 = suffix3[i] as number;
  let n = 0;
  out[n++] = featureKey(0, 0);
  out[n++] = featureKey(1, form[i] as number);
  out[n++] = featureKey(2, w);
  for (let a = 0; a < 7; a++) out[n++] = featureKey(3 + a, (affixes[a] as Int32Array)[i] as number);
  out[n++] = featureKey(10, shape[i] as number, place);
  out[n++] = featureKey(11, written);
  out[n++] = featureKey(12, t1);
  out[n++] = featureKey(13, t1, t2);
  out[n++] = featureKey(14, t1, w);
  out[n++] = featureKey(16, wp);
  out[n++] = featureKey(18, wn);
  out[n++] = featureKey(20, wp, w);
  out[n++] = featureKey(21, w, wn);
  out[n++] = featureKey(22, wp, wn);
  out[n++] = featureKey(23, n1 ? (suffix3[i + 1] as number) : EDGE);
  out[n++] = featureKey(24, p1 ? (suffix3[i - 1] as number) : EDGE);
  out[n++] = featureKey(25, n1 ? (shape[i + 1] as number) : EDGE, shape[i] as number);
  out[n++] = featureKey(26, p1 ? (shape[i - 1] as number) : EDGE, shape[i] as number);
  out[n++] = featureKey(27, k);
  out[n++] = featureKey(28, kn);
  out[n++] = featureKey(29, k, kn);
  out[n++] = featureKey(30, t1, k, kn);
  out[n++] = featureKey(31, t1, kn);
  out[n++] = featureKey(32, t1, t2, k);
  out[n++] = featureKey(33, k, kn, knn);
  out[n++] = featureKey(34, t1, s3);
  out[n++] = featureKey(35, s3, kn);
  out[n++] = featureKey(36, kp, k, wn);
  out[n++] = featureKey(37, suffix2[i] as number, written, t1);
  out[n++] = featureKey(38, wp, wpp);
  return n;
}
