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

let table: HashTable | undefined;

/** Gives the gazetteers' table: keys by `wordKey` and `phraseKey`, values are masks. */
export function gazetteer(): HashTable {
  table ??= readModelFile("en/models/gazetteer.bin").hashTable(0);
  return table;
}

/** Gives the key of a single word from its norm's hash. */
export const wordKey = (norm: number): number => featureKey(301, norm);

/** Gives the key of a phrase that one more word is added to; begin with 0. */
export const phraseKey = (phrase: number, norm: number): number => featureKey(302, phrase, norm);

/** Looks up every word's mask. */
export function wordMasks(words: WordFeatures, masks: HashTable): Int32Array {
  return words.norm.map((norm) => lookUp(masks, wordKey(norm)));
}
