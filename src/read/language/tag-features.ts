import { CASE, featureKey } from "./features.js";
import type { Word, Words } from "./lexicon.js";
import type { TagContext } from "./tag-context.js";

/** The number of features that a token has. */
export const TAG_FEATURES = 57;

const CLOSED = /^(?:AUX .*|.* (?:CC|DT|EX|IN|MD|PDT|POS|PRP\$?|RP|TO|WDT|WP\$?|WRB))$/;

/** Tells of each joint tag whether it is of a closed class. */
export const closedTags = (tags: readonly string[]): readonly boolean[] => tags.map((tag) => CLOSED.test(tag));

/** Gives the tag with the highest score of those that a word can have, in order; the lower number where two tie. */
export function bestTag(scores: Int32Array, tags: Uint8Array): number {
  let top = tags[0] ?? -1;
  for (let k = 1; k < tags.length; k++) {
    const tag = tags[k] as number;
    if ((scores[tag] as number) > (scores[top] as number)) top = tag;
  }
  return top;
}

/** A sentence's bounds and what holds for the whole of it. */
export interface SentenceFrame {
  readonly first: number;
  readonly last: number;
  /** 1: most words are in capitals; 2: most begin with one (a heading); 0: running text. */
  readonly casing: number;
}

/** Tells how the words from `first` to `last` are capitalised as a whole. */
export function frameOf(words: Words, first: number, last: number): SentenceFrame {
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

/** A token whose features are wanted, in its sentence. */
export interface TagPlace {
  readonly context: TagContext;
  readonly frame: SentenceFrame;
  i: number;
  /** The tags of the two tokens before, -1 outside the sentence. */
  t1: number;
  t2: number;
}

const wordAt = ({ context, frame }: TagPlace, i: number): Word | undefined =>
  i >= frame.first && i < frame.last ? context.words.list[i] : undefined;

/** What is known of the word at `i`, as a hash; 1 outside the sentence. */
const knownAt = ({ context, frame }: TagPlace, i: number): number =>
  i >= frame.first && i < frame.last ? (context.known[i] as number) : 1;

/** The class of the word at `i`; -1 outside the sentence. */
const classAt = ({ context, frame }: TagPlace, i: number): number =>
  i >= frame.first && i < frame.last ? (context.classes[i] as number) : -1;

/** Tells how a sentence is capitalised and whether a token opens it, in one number below 6. */
export const openingOf = ({ frame, i }: TagPlace): number => frame.casing * 2 + (i > frame.first ? 0 : 1);

const writtenOf = (place: TagPlace, word: Word): number => word.cases + 8 * openingOf(place);

/** Writes the keys that hang on the word alone and on `openingOf`. Gives their number, as the others do. */
export function ownFeatures(place: TagPlace, out: Int32Array): number {
  const word = wordAt(place, place.i) as Word;
  const { affixes } = word;
  let n = 0;
  out[n++] = featureKey(0, 0);
  out[n++] = featureKey(1, word.form);
  out[n++] = featureKey(2, word.norm);
  for (let a = 0; a < 7; a++) out[n++] = featureKey(3 + a, affixes[a] as number);
  out[n++] = featureKey(10, word.shape, openingOf(place));
  out[n++] = featureKey(11, writtenOf(place, word));
  out[n++] = featureKey(27, knownAt(place, place.i));
  out[n++] = featureKey(40, classAt(place, place.i));
  out[n++] = featureKey(46, classAt(place, place.i), writtenOf(place, word));
  out[n++] = featureKey(50, word.cluster);
  out[n++] = featureKey(51, word.middle);
  out[n++] = featureKey(52, word.coarse);
  out[n++] = featureKey(53, word.cluster, writtenOf(place, word));
  return n;
}

/** Writes the keys that hang on the next word and this one's shape. */
export function nextFeatures(place: TagPlace, out: Int32Array): number {
  const { shape } = wordAt(place, place.i) as Word;
  const next = wordAt(place, place.i + 1);
  out[0] = featureKey(18, next ? next.norm : EDGE);
  out[1] = featureKey(23, next ? (next.affixes[5] as number) : EDGE);
  out[2] = featureKey(25, next ? next.shape : EDGE, shape);
  out[3] = featureKey(28, knownAt(place, place.i + 1));
  out[4] = featureKey(54, next ? next.cluster : EDGE);
  out[5] = featureKey(55, next ? next.middle : EDGE);
  return 6;
}

/** Writes the keys that hang on the word before and this one's shape. */
export function previousFeatures(place: TagPlace, out: Int32Array): number {
  const { shape } = wordAt(place, place.i) as Word;
  const before = wordAt(place, place.i - 1);
  out[0] = featureKey(16, before ? before.norm : EDGE);
  out[1] = featureKey(24, before ? (before.affixes[5] as number) : EDGE);
  out[2] = featureKey(26, before ? before.shape : EDGE, shape);
  out[3] = featureKey(56, before ? before.cluster : EDGE);
  return 4;
}

/** Writes the keys that hang on the two tags before. */
export function pastFeatures({ t1, t2 }: TagPlace, out: Int32Array): number {
  out[0] = featureKey(12, t1);
  out[1] = featureKey(13, t1, t2);
  return 2;
}

/** Writes the keys that hang on several words. */
export function wordsFeatures(place: TagPlace, out: Int32Array): number {
  const { i } = place;
  const word = wordAt(place, i) as Word;
  const w = word.norm;
  const wp = wordAt(place, i - 1)?.norm ?? EDGE;
  const wn = wordAt(place, i + 1)?.norm ?? EDGE;
  const wnn = wordAt(place, i + 2)?.norm ?? EDGE;
  const k = knownAt(place, i);
  const kn = knownAt(place, i + 1);
  const knn = knownAt(place, i + 2);
  let n = 0;
  out[n++] = featureKey(20, wp, w);
  out[n++] = featureKey(21, w, wn);
  out[n++] = featureKey(22, wp, wn);
  out[n++] = featureKey(29, k, kn);
  out[n++] = featureKey(33, k, kn, knn);
  out[n++] = featureKey(35, word.affixes[5] as number, kn);
  out[n++] = featureKey(36, knownAt(place, i - 1), k, wn);
  out[n++] = featureKey(38, wp, wordAt(place, i - 2)?.norm ?? EDGE);
  out[n++] = featureKey(42, classAt(place, i), classAt(place, i + 1));
  out[n++] = featureKey(60, wnn);
  out[n++] = featureKey(61, wn, wnn);
  out[n++] = featureKey(62, w, wnn);
  out[n++] = featureKey(64, w, kn, knn);
  out[n++] = featureKey(65, kn, knn);
  return n;
}

/** Writes the keys that hang on words and the tags before. */
export function joinedFeatures(place: TagPlace, out: Int32Array): number {
  const { i, t1, t2 } = place;
  const word = wordAt(place, i) as Word;
  const k = knownAt(place, i);
  const kn = knownAt(place, i + 1);
  const c = classAt(place, i);
  const cn = classAt(place, i + 1);
  let n = 0;
  out[n++] = featureKey(14, t1, word.norm);
  out[n++] = featureKey(30, t1, k, kn);
  out[n++] = featureKey(31, t1, kn);
  out[n++] = featureKey(32, t1, t2, k);
  out[n++] = featureKey(34, t1, word.affixes[5] as number);
  out[n++] = featureKey(37, word.affixes[4] as number, writtenOf(place, word), t1);
  out[n++] = featureKey(41, c, t1);
  out[n++] = featureKey(43, c, t1, t2);
  out[n++] = featureKey(44, t1, c, cn);
  out[n++] = featureKey(45, t1, cn, classAt(place, i + 2));
  out[n++] = featureKey(57, t1, word.cluster);
  out[n++] = featureKey(58, t1, word.middle, wordAt(place, i + 1)?.middle ?? EDGE);
  return n;
}

const BY_WORDS = [ownFeatures, nextFeatures, previousFeatures, wordsFeatures];
const BY_TAGS = [pastFeatures, joinedFeatures];

const writeAll = (groups: typeof BY_WORDS, place: TagPlace, out: Int32Array): number =>
  groups.reduce((count, group) => count + group(place, out.subarray(count)), 0);

/**
 * Writes the keys of the features of a token that no tag changes.
 *
 * @public train/ learns them; the tagger adds up some of the groups once for many tokens
 * @returns the number of keys
 */
export const fixedFeatures = (place: TagPlace, out: Int32Array): number => writeAll(BY_WORDS, place, out);

/**
 * Writes the keys of the features of a token that hang on the tags before it.
 *
 * @public train/ learns them
 * @returns the number of keys
 */
export const movingFeatures = (place: TagPlace, out: Int32Array): number => writeAll(BY_TAGS, place, out);
