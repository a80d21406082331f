import type { HashTable } from "../../knowledge/models.js";
import { lookUp } from "../../knowledge/models.js";
import { CASE, featureKey } from "./features.js";
import { KEPT, type Lexicon, type Word, type Words } from "./lexicon.js";
import { classOf, type WordClasses } from "./word-classes.js";

/** The number of features that a token has. */
export const TAG_FEATURES = 43;

/** Stands for the tag of a word that has not always the same one. */
export const ANY_TAG = 255;

/** What the tagger knows of words: the tags that they have been seen with, and classes of alike ones. */
export interface TagTables {
  readonly dictionary: HashTable;
  readonly classes: WordClasses;
}

/** What is known of words, in columns. */
interface Known {
  /** The tag that the word always has, or `ANY_TAG`. */
  readonly always: Uint8Array;
  /** A number for the tags that the word has been seen with, else for its class; 0 for a word that nothing knows. */
  readonly known: Int32Array;
  /** The word's class, or 0. */
  readonly classes: Uint8Array;
  /** 1 if the word can be of a closed class: it has been seen as an article, a preposition ..., or may be misspelt. */
  readonly closed: Uint8Array;
}

/** What the tagger's features see of a text: the words, and by word what is known of them. */
export interface TagContext extends Known {
  readonly words: Words;
}

const emptyKnown = (count: number): Known => ({
  always: new Uint8Array(count),
  known: new Int32Array(count),
  classes: new Uint8Array(count),
  closed: new Uint8Array(count),
});

/** Looks the words up. */
export function tagContext(words: Words, tables: TagTables): TagContext {
  const context = emptyKnown(words.count);
  const learnt = learntBy(tables, words.lexicon);
  for (let i = 0; i < words.count; i++) {
    const word = words.list[i] as Word;
    const { number } = word;
    if (learnt.met[number] === 0) {
      learn(word, tables, learnt);
      // Number 0 is of all words that are not kept.
      learnt.met[number] = number === 0 ? 0 : 1;
    }
    context.always[i] = learnt.always[number] as number;
    context.known[i] = learnt.known[number] as number;
    context.classes[i] = learnt.classes[number] as number;
    context.closed[i] = learnt.closed[number] as number;
  }
  return { words, ...context };
}

/**
 * Marks a word of the closed classes in the dictionary.
 *
 * @public train/ sets it
 */
export const CLOSED_FLAG = 2 ** 31;

/** The bits that the number of the tags seen takes. */
const SEEN_MASK = 0x7fffff;

/** Marks the number of a class where it stands in for tags seen. */
const CLASS = 1 << 24;

/**
 * Looks a word up as written first, else in lower case. The dictionary has `CLOSED_FLAG`, 23 bits for the tags seen, and
 * in the lowest 8 the tag that a word always has, or `ANY_TAG`.
 */
function learn({ form, norm, lower, cases, number }: Word, { dictionary, classes }: TagTables, learnt: Known): void {
  const written = lookUp(dictionary, form || 1);
  const small = lookUp(dictionary, featureKey(99, norm));
  const seen = written || small || ANY_TAG;
  const own = classOf(classes, norm);
  // What nothing knows in small letters may be misspelt: the words of closed classes are short and have no hyphen.
  const isOdd = own === 0 && seen === ANY_TAG && cases === CASE.lower && /^[^-]{1,7}$/.test(lower);
  learnt.always[number] = seen & 255;
  learnt.classes[number] = own;
  learnt.known[number] = (seen >>> 8) & SEEN_MASK || (own === 0 ? 0 : CLASS | own);
  learnt.closed[number] = written >= CLOSED_FLAG || small >= CLOSED_FLAG || isOdd ? 1 : 0;
}

/** What the tables know of the words of a lexicon, looked up once for each. */
interface Learnt extends Known {
  readonly lexicon: Lexicon;
  readonly met: Uint8Array;
}

const learntWords = new WeakMap<HashTable, Learnt>();

function learntBy({ dictionary }: TagTables, lexicon: Lexicon): Learnt {
  const found = learntWords.get(dictionary);
  if (found?.lexicon === lexicon) return found;
  const learnt = { lexicon, met: new Uint8Array(KEPT + 1), ...emptyKnown(KEPT + 1) };
  learntWords.set(dictionary, learnt);
  return learnt;
}

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
  return 4;
}

/** Writes the keys that hang on the word before and this one's shape. */
export function previousFeatures(place: TagPlace, out: Int32Array): number {
  const { shape } = wordAt(place, place.i) as Word;
  const before = wordAt(place, place.i - 1);
  out[0] = featureKey(16, before ? before.norm : EDGE);
  out[1] = featureKey(24, before ? (before.affixes[5] as number) : EDGE);
  out[2] = featureKey(26, before ? before.shape : EDGE, shape);
  return 3;
}

/** Writes the keys that hang on the two tags before. */
export function pastFeatures({ t1, t2 }: TagPlace, out: Int32Array): number {
  out[0] = featureKey(12, t1);
  out[1] = featureKey(13, t1, t2);
  return 2;
}

/** Writes the keys that hang on several words, or on words and tags. */
export function joinedFeatures(place: TagPlace, out: Int32Array): number {
  const { i, t1, t2 } = place;
  const word = wordAt(place, i) as Word;
  const w = word.norm;
  const wp = wordAt(place, i - 1)?.norm ?? EDGE;
  const wn = wordAt(place, i + 1)?.norm ?? EDGE;
  const k = knownAt(place, i);
  const kn = knownAt(place, i + 1);
  const s3 = word.affixes[5] as number;
  const c = classAt(place, i);
  const cn = classAt(place, i + 1);
  let n = 0;
  out[n++] = featureKey(14, t1, w);
  out[n++] = featureKey(20, wp, w);
  out[n++] = featureKey(21, w, wn);
  out[n++] = featureKey(22, wp, wn);
  out[n++] = featureKey(29, k, kn);
  out[n++] = featureKey(30, t1, k, kn);
  out[n++] = featureKey(31, t1, kn);
  out[n++] = featureKey(32, t1, t2, k);
  out[n++] = featureKey(33, k, kn, knownAt(place, i + 2));
  out[n++] = featureKey(34, t1, s3);
  out[n++] = featureKey(35, s3, kn);
  out[n++] = featureKey(36, knownAt(place, i - 1), k, wn);
  out[n++] = featureKey(37, word.affixes[4] as number, writtenOf(place, word), t1);
  out[n++] = featureKey(38, wp, wordAt(place, i - 2)?.norm ?? EDGE);
  out[n++] = featureKey(41, c, t1);
  out[n++] = featureKey(42, c, cn);
  out[n++] = featureKey(43, c, t1, t2);
  out[n++] = featureKey(44, t1, c, cn);
  out[n++] = featureKey(45, t1, cn, classAt(place, i + 2));
  return n;
}

const GROUPS = [ownFeatures, nextFeatures, previousFeatures, pastFeatures, joinedFeatures];

/**
 * Writes the keys of all features of a token.
 *
 * @public train/ learns them; the tagger adds up some of the groups once for many tokens
 * @returns the number of keys
 */
export function tagFeatures(place: TagPlace, out: Int32Array): number {
  let count = 0;
  for (const group of GROUPS) count += group(place, out.subarray(count));
  return count;
}
