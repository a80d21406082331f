import type { HashTable } from "../../knowledge/models.js";
import { lookUp } from "../../knowledge/models.js";
import { CASE, featureKey } from "./features.js";
import { KEPT, type Lexicon, type Word, type Words } from "./lexicon.js";
import { classOf, type WordClasses } from "./word-classes.js";

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
