import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import { featureKey, hashNorm } from "./features.js";

/** What a phrase is listed as in the gazetteers: bits of its mask. */
export const PHRASE = {
  country: 1,
  demonym: 2,
  capital: 4,
  largeTown: 8,
  town: 16,
  region: 32,
  body: 64,
  outlet: 128,
  platform: 256,
  /** Capitalised, but no person, body or place: an award, a war, a product. */
  thing: 512,
  subdivision: 1024,
  /** A small town somewhere; only where nothing else is known of the phrase. */
  smallTown: 2048,
  /** A person of history or letters. */
  person: 4096,
} as const;

/** What a single word is listed as: bits of its mask. */
export const WORD = {
  given: 1,
  surname: 2,
  title: 4,
  /** Never part of a person's name where it begins one. */
  before: 8,
  body: 16,
  place: 32,
  saying: 64,
  into: 128,
  connector: 256,
  particle: 512,
  never: 1024,
  /** What a company or union has: shares, a board, members. */
  owned: 2048,
} as const;

interface Gazetteer {
  /** Keys by `wordKey` and `phraseKey`, values are masks. */
  readonly masks: HashTable;
  /** A Bloom filter over the common and the rarer words of English, and one over small towns; see `everyBit`. */
  readonly english: Uint32Array;
  readonly towns: Uint32Array;
}

let loaded: Gazetteer | undefined;

function load(): Gazetteer {
  if (!loaded) {
    const file = readModelFile("en/models/gazetteer.bin");
    loaded = { masks: file.hashTable(0), english: file.uint32(2), towns: file.uint32(3) };
  }
  return loaded;
}

/** Gives the gazetteers' table of masks. */
export const gazetteer = (): HashTable => load().masks;

/**
 * Gives the key of a single word from its norm's hash.
 *
 * @public train/ files words by it
 */
export const wordKey = (norm: number): number => featureKey(301, norm);

/** Gives the key of a phrase that one more word is added to; begin with 0. */
export const phraseKey = (phrase: number, norm: number): number => featureKey(302, phrase, norm);

/** Looks up every word's mask, without what the model was not taught with. */
export function wordMasks(norms: Int32Array, masks: HashTable): Int32Array {
  return norms.map((norm) => lookUp(masks, wordKey(norm)) & ~WORD.owned);
}

/** Tells whether a word is something that bodies have and people seldom: "shares", "board". */
export const isOwned = (norm: number): boolean => (lookUp(load().masks, wordKey(norm)) & WORD.owned) !== 0;

/**
 * Visits the bits of a key in a Bloom filter until `visit` gives false.
 *
 * @public train/ sets the bits by it
 */
export function everyBit(key: number, level: number, size: number, visit: (bit: number) => boolean): boolean {
  const first = featureKey(303, key, level);
  const second = featureKey(304, key, level) | 1;
  for (let i = 0; i < 7; i++) if (!visit(((first + Math.imul(i, second)) >>> 0) % size)) return false;
  return true;
}

function isIn(bits: Uint32Array, key: number, level: number): boolean {
  return everyBit(key, level, bits.length * 32, (bit) => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1);
}

/** Gives the mask of a phrase by its key. */
export function phraseMask(key: number): number {
  const { masks, towns } = load();
  return lookUp(masks, key) || (isIn(towns, key, 3) ? PHRASE.smallTown : 0);
}

/** Tells of a word whether English has it in small letters: 2 a common word, 1 a rarer one, 0 none. */
export function englishLevel(norm: number): number {
  const bits = load().english;
  return isIn(bits, norm, 2) ? 2 : isIn(bits, norm, 1) ? 1 : 0;
}

/** Tells what a word is listed as: bits of `WORD`. */
export const listedAs = (word: string): number => lookUp(load().masks, wordKey(hashNorm(word)));

/** Tells of a word as it is written whether English has it in small letters, see `englishLevel`. */
export const isEnglish = (word: string): boolean => englishLevel(hashNorm(word)) > 0;
