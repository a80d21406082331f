import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import { EDGE, type Lexicon, SHAPES, type Word, type Words } from "./lexicon.js";
import { ScoreMemo } from "./score-memo.js";
import { ANY_TAG, type TagTables, tagContext } from "./tag-context.js";
import {
  bestTag,
  closedTags,
  frameOf,
  joinedFeatures,
  nextFeatures,
  openingOf,
  ownFeatures,
  pastFeatures,
  previousFeatures,
  TAG_FEATURES,
  type TagPlace,
  wordsFeatures,
} from "./tag-features.js";

/** An averaged perceptron over joint tags: UPOS and XPOS in one. Rows are sparse. */
export interface TagModel extends TagTables {
  /** "UPOS XPOS" by number. */
  readonly tags: readonly string[];
  /** By tag: whether it is of a closed class. */
  readonly closed: readonly boolean[];
  /** Key of a feature -> start of its row (upper 24 bits) and its length (lower 8). */
  readonly rows: HashTable;
  readonly rowTags: Uint8Array;
  readonly rowWeights: Int16Array;
}

let shipped: TagModel | undefined;

/** Gives the tagger that the package ships, loaded on first use. */
export function tagModel(): TagModel {
  if (!shipped) {
    const file = readModelFile("en/models/tags.bin");
    const tags = file.lines(0);
    shipped = {
      tags,
      closed: closedTags(tags),
      rows: file.hashTable(1),
      rowTags: file.bytes(3),
      rowWeights: file.int16(4),
      dictionary: file.hashTable(5),
      classes: { marks: file.uint16(7), classes: file.bytes(8) },
    };
  }
  return shipped;
}

/** Gives the joint tags ("NOUN NN") by their numbers in the model. */
export const tagNames = (): readonly string[] => tagModel().tags;

/**
 * Tags words, greedily from left to right.
 *
 * @param ends index after the last word of each sentence
 * @returns numbers of joint tags, see `tagNames`
 */
export function tagWords(words: Words, ends: readonly number[], model: TagModel = tagModel()): Uint8Array {
  const context = tagContext(words, model);
  const scorer = scorerOf(model, words.lexicon);
  const tagged = new Uint8Array(words.count);
  let first = 0;
  for (const last of ends) {
    const place = { context, frame: frameOf(words, first, last), i: first, t1: -1, t2: -1 };
    for (; place.i < last; place.i++) {
      const always = context.always[place.i] as number;
      const tag = always === ANY_TAG ? scorer.best(place) : always;
      tagged[place.i] = tag;
      place.t2 = place.t1;
      place.t1 = tag;
    }
    first = last;
  }
  return tagged;
}

const scorers = new WeakMap<TagModel, Scorer>();

function scorerOf(model: TagModel, lexicon: Lexicon): Scorer {
  const known = scorers.get(model);
  if (known?.lexicon === lexicon) return known;
  const scorer = new Scorer(model, lexicon);
  scorers.set(model, scorer);
  return scorer;
}

/** The features that are added up once for all tokens which agree in what they hang on. */
const SHARED = [ownFeatures, nextFeatures, previousFeatures, pastFeatures];
const [OWN, NEXT, PREVIOUS, PAST] = [0, 1, 2, 3] as const;

/** More than any number of a shape or a tag: parts two numbers in one key. */
const STEP = SHAPES + 1;

/** Adds up the scores of a token's tags. */
class Scorer {
  readonly #keys = new Int32Array(TAG_FEATURES);
  readonly #scores: Int32Array;
  readonly #memo: ScoreMemo;
  /** The tags that a word of a closed class can have, and those that any other can: a third fewer to add up. */
  readonly #all: Uint8Array;
  readonly #open: Uint8Array;

  constructor(
    readonly model: TagModel,
    readonly lexicon: Lexicon,
  ) {
    this.#scores = new Int32Array(model.tags.length);
    this.#memo = new ScoreMemo(model.tags.length, SHARED.length);
    this.#all = Uint8Array.from(model.tags.keys());
    this.#open = this.#all.filter((tag) => !model.closed[tag]);
  }

  /** Gives the tag with the highest score that the token can have. */
  best(place: TagPlace): number {
    const tags = place.context.closed[place.i] === 1 ? this.#all : this.#open;
    this.#addShared(place, tags);
    const scores = this.#scores;
    sumRows(this.model, this.#keys, wordsFeatures(place, this.#keys), scores, 0);
    sumRows(this.model, this.#keys, joinedFeatures(place, this.#keys), scores, 0);
    return bestTag(scores, tags);
  }

  #addShared(place: TagPlace, tags: Uint8Array): void {
    const { frame, i, t1, t2 } = place;
    const { list } = place.context.words;
    const word = list[i] as Word;
    this.#memo.makeRoom();
    const own = this.#shared(OWN, word.number * STEP + openingOf(place), place);
    const next = this.#shared(NEXT, keyBeside(i + 1 < frame.last ? list[i + 1] : undefined, word), place);
    const previous = this.#shared(PREVIOUS, keyBeside(i > frame.first ? list[i - 1] : undefined, word), place);
    const past = this.#shared(PAST, (t1 + 2) * STEP + t2 + 1, place);
    const kept = this.#memo.scores;
    const scores = this.#scores;
    for (let k = 0; k < tags.length; k++) {
      const tag = tags[k] as number;
      scores[tag] =
        (kept[own + tag] as number) +
        (kept[next + tag] as number) +
        (kept[previous + tag] as number) +
        (kept[past + tag] as number);
    }
  }

  /** Gives where the sum of a group of features begins in the memo; a key below `STEP` is of a word that is not kept. */
  #shared(group: number, key: number, place: TagPlace): number {
    const memo = this.#memo;
    const full = SHARED.length * key + group;
    const known = memo.find(full);
    if (known >= 0) return known;
    const start = key < STEP ? memo.emptied(group) : memo.add(full);
    const features = SHARED[group] ?? ownFeatures;
    sumRows(this.model, this.#keys, features(place, this.#keys), memo.scores, start);
    return start;
  }
}

/** The key of what a word beside another adds: of the edge of the sentence where there is none. */
const keyBeside = (beside: Word | undefined, { shapeNumber }: Word): number =>
  shapeNumber === 0 ? 0 : (beside ? beside.number : EDGE) * STEP + shapeNumber;

/** Adds the rows of some keys to the scores from `start`. */
function sumRows(model: TagModel, keys: Int32Array, count: number, scores: Int32Array, start: number): void {
  const { rows, rowTags, rowWeights } = model;
  for (let k = 0; k < count; k++) {
    const row = lookUp(rows, keys[k] as number);
    const end = (row >>> 8) + (row & 255);
    for (let at = row >>> 8; at < end; at++) {
      const tag = start + (rowTags[at] as number);
      scores[tag] = (scores[tag] as number) + (rowWeights[at] as number);
    }
  }
}
