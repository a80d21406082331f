import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import type { WordFeatures } from "./features.js";
import { frameOf, type SentenceFrame, TAG_FEATURES, type TagContext, tagContext, tagFeatures } from "./tag-features.js";

/** An averaged perceptron over joint tags: UPOS and XPOS in one. Rows are sparse. */
export interface TagModel {
  /** "UPOS XPOS" by number. */
  readonly tags: readonly string[];
  /** Key of a feature -> start of its row (upper 24 bits) and its length (lower 8). */
  readonly rows: HashTable;
  readonly rowTags: Uint8Array;
  readonly rowWeights: Int16Array;
  readonly dictionary: HashTable;
}

let shipped: TagModel | undefined;

/** Gives the tagger that the package ships, loaded on first use. */
export function tagModel(): TagModel {
  if (!shipped) {
    const file = readModelFile("en/models/tags.bin");
    shipped = {
      tags: file.lines(0),
      rows: file.hashTable(1),
      rowTags: file.bytes(3),
      rowWeights: file.int16(4),
      dictionary: file.hashTable(5),
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
export function tagWords(words: WordFeatures, ends: readonly number[], model: TagModel = tagModel()): Uint8Array {
  const context = tagContext(words, model.dictionary);
  const tagged = new Uint8Array(words.count);
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(model.tags.length);
  let first = 0;
  for (const last of ends) {
    tagSentence(model, context, frameOf(words, first, last), { tagged, keys, scores });
    first = last;
  }
  return tagged;
}

/** Arrays that one text's tagging works in. */
interface Workspace {
  readonly tagged: Uint8Array;
  readonly keys: Int32Array;
  readonly scores: Int32Array;
}

function tagSentence(model: TagModel, context: TagContext, frame: SentenceFrame, work: Workspace): void {
  const { tagged, keys, scores } = work;
  let t1 = -1;
  let t2 = -1;
  for (let i = frame.first; i < frame.last; i++) {
    const known = context.known[i] as number;
    const always = known & 255;
    let tag = always;
    if (known === 0 || always === 255) {
      sumScores(model, keys, tagFeatures(context, frame, i, t1, t2, keys), scores);
      tag = best(scores);
    }
    tagged[i] = tag;
    t2 = t1;
    t1 = tag;
  }
}

function sumScores(model: TagModel, keys: Int32Array, count: number, scores: Int32Array): void {
  const { rows, rowTags, rowWeights } = model;
  scores.fill(0);
  for (let k = 0; k < count; k++) {
    const row = lookUp(rows, keys[k] as number);
    const start = row >>> 8;
    const end = start + (row & 255);
    for (let at = start; at < end; at++) {
      const tag = rowTags[at] as number;
      scores[tag] = (scores[tag] as number) + (rowWeights[at] as number);
    }
  }
}

/** Gives the tag with the highest score; the lower number where two tie. */
function best(scores: Int32Array): number {
  let top = 0;
  for (let tag = 1; tag < scores.length; tag++) if ((scores[tag] as number) > (scores[top] as number)) top = tag;
  return top;
}
