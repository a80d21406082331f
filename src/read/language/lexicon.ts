import { ownCopy } from "../../knowledge/memo.js";
import { clusterOf, coarseOf, middleOf } from "./clusters.js";
import { featuresOf, type WordFeatures } from "./features.js";
import { englishLevel } from "./gazetteer.js";

/** A word with what hangs on it alone: computed once for all its places in all texts. */
export interface Word extends WordFeatures {
  readonly text: string;
  /** In lower case, apostrophes straightened. */
  readonly lower: string;
  /** Whether English has it in small letters, see `englishLevel`. */
  readonly english: number;
  /** Its cluster and the coarser ones about it, 0 for none. */
  readonly cluster: number;
  readonly middle: number;
  readonly coarse: number;
  /** Its number in the lexicon, from 1, by which memos are kept; 0 where the lexicon was full. */
  readonly number: number;
  /** The number of its shape, from 1 to `SHAPES`; 0 where no more are kept. */
  readonly shapeNumber: number;
}

/** How many words are kept: those of some two hundred reports. */
export const KEPT = 1 << 14;

/** Most shapes that get a number. */
export const SHAPES = (1 << 11) - 1;

/** The number of what stands beside the first and the last word of a sentence, which no word has. */
export const EDGE = KEPT + 1;

/** Keeps the words that have been met. A memo by the numbers of words holds for one lexicon. */
export class Lexicon {
  readonly #words = new Map<string, Word>();
  readonly #shapes = new Map<number, number>();
  readonly #lemmas = new Map<number, string>();

  get isFull(): boolean {
    return this.#words.size >= KEPT;
  }

  /** Gives a word with its features. */
  wordOf(text: string): Word {
    return this.#words.get(text) ?? this.#meet(text);
  }

  #meet(text: string): Word {
    const kept = this.isFull ? undefined : ownCopy(text);
    const features = featuresOf(text);
    const cluster = clusterOf(features.norm);
    // Written out: V8 gives each object that opens with a spread a shape of its own, which no look-up knows.
    const word: Word = {
      form: features.form,
      norm: features.norm,
      shape: features.shape,
      affixes: features.affixes,
      cases: features.cases,
      text: kept ?? text,
      lower: (kept ?? text).replaceAll("’", "'").toLowerCase(),
      english: englishLevel(features.norm),
      cluster,
      middle: middleOf(cluster),
      coarse: coarseOf(cluster),
      number: kept === undefined ? 0 : this.#words.size + 1,
      shapeNumber: kept === undefined ? 0 : this.#shapeNumber(features.shape),
    };
    if (kept !== undefined) this.#words.set(kept, word);
    return word;
  }

  #shapeNumber(shape: number): number {
    const known = this.#shapes.get(shape);
    if (known !== undefined) return known;
    const number = this.#shapes.size < SHAPES ? this.#shapes.size + 1 : 0;
    if (number > 0) this.#shapes.set(shape, number);
    return number;
  }

  /** Gives what a word's lemma under a tag is, found once. */
  lemma(word: Word, tag: number, find: (word: Word, tag: number) => string): string {
    if (word.number === 0) return find(word, tag);
    const key = 256 * word.number + tag;
    const known = this.#lemmas.get(key);
    if (known !== undefined) return known;
    const found = find(word, tag);
    this.#lemmas.set(key, found);
    return found;
  }
}

let current = new Lexicon();

/** The words of a text. */
export interface Words {
  readonly count: number;
  readonly lexicon: Lexicon;
  readonly list: readonly Word[];
  /** `norm` and `cases` of the words, in columns. */
  readonly norm: Int32Array;
  readonly cases: Uint8Array;
}

/**
 * Gives a text with one byte a character, and other characters in place of those that need two. One curly quotation mark gives all
 * words that are cut from a text two bytes a character, and each expression is compiled once more for such words.
 */
const narrowOf = (text: string): string => Buffer.from(text, "latin1").toString("latin1");

/** Gives the words of a text by their bounds (starts and ends in turn). A full lexicon is laid aside for a new one. */
export function wordsOf(text: string, bounds: readonly number[]): Words {
  if (current.isFull) current = new Lexicon();
  const lexicon = current;
  const count = bounds.length / 2;
  const list: Word[] = [];
  const norm = new Int32Array(count);
  const cases = new Uint8Array(count);
  const narrow = narrowOf(text);
  for (let i = 0; i < count; i++) {
    const start = bounds[2 * i];
    const end = bounds[2 * i + 1];
    const piece = text.slice(start, end);
    const thin = narrow.slice(start, end);
    const word = lexicon.wordOf(thin === piece ? thin : piece);
    list.push(word);
    norm[i] = word.norm;
    cases[i] = word.cases;
  }
  return { count, lexicon, list, norm, cases };
}
