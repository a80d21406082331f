import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import { featureKey, type WordFeatures } from "./features.js";

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
} as const;

interface Gazetteer {
  /** Keys by `wordKey` and `phraseKey`, values are masks. */
  readonly masks: HashTable;
  /** A Bloom filter over the common and the rarer words of English, see `englishBits`. */
  readonly english: Uint32Array;
}

let loaded: Gazetteer | undefined;

function load(): Gazetteer {
  if (!loaded) {
    const file = readModelFile("en/models/gazetteer.bin");
    loaded = { masks: file.hashTable(0), english: file.uint32(2) };
  }
  return loaded;
}

/** Gives the gazetteers' table of masks. */
export const gazetteer = (): HashTable => load().masks;

/** Gives the key of a single word from its norm's hash. */
export const wordKey = (norm: number): number => featureKey(301, norm);

/** Gives the key of a phrase that one more word is added to; begin with 0. */
export const phraseKey = (phrase: number, norm: number): number => featureKey(302, phrase, norm);

/** Looks up every word's mask. */
export function wordMasks(words: WordFeatures, masks: HashTable): Int32Array {
  return words.norm.map((norm) => lookUp(masks, wordKey(norm)));
}

/** Visits the bits of a word in the filter of English words until `visit` gives false. */
export function everyEnglishBit(norm: number, level: number, size: number, visit: (bit: number) => boolean): boolean {
  const first = featureKey(303, norm, level);
  const second = featureKey(304, norm, level) | 1;
  for (let i = 0; i < 7; i++) if (!visit(((first + Math.imul(i, second)) >>> 0) % size)) return false;
  return true;
}

/** Tells of every word whether English has it in small letters: 2 a common word, 1 a rarer one, 0 none. */
export function englishLevels(words: WordFeatures): Uint8Array {
  const bits = load().english;
  const isSet = (bit: number): boolean => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  const levels = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const norm = words.norm[i] as number;
    if (everyEnglishBit(norm, 2, bits.length * 32, isSet)) levels[i] = 2;
    else if (everyEnglishBit(norm, 1, bits.length * 32, isSet)) levels[i] = 1;
  }
  return levels;
}
