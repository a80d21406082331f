import { type HashTable, lookUp, readModelFile } from "../../knowledge/models.js";
import type { NameSpan } from "../../model/index.js";
import type { Lexicon, Words } from "./lexicon.js";
import { nameContext, xposTable } from "./name-context.js";
import { decodeRun, type LabelledSpan, NAME_LABELS, type NameScorer, nameRuns, WORD_SCORES } from "./name-decoder.js";
import type { NameContext, NameFrame } from "./name-features.js";
import { mendNames } from "./name-mending.js";
import { trimName } from "./name-trimming.js";
import { ScoreMemo } from "./score-memo.js";
import { frameOf } from "./tag-features.js";
import { tagModel } from "./tagger.js";

/** Tagged words of a text, as the finding of names needs them. */
export interface TaggedWords {
  readonly words: Words;
  /** Numbers of joint tags. */
  readonly tags: Uint8Array;
  /** Index after the last word of each sentence. */
  readonly ends: readonly number[];
}

interface NameModel {
  /** Key of a feature -> number of its row, from 1. */
  readonly rows: HashTable;
  /** Rows of four weights, in the order of `NAME_LABELS`. */
  readonly weights: Int16Array;
}

let model: NameModel | undefined;

function nameModel(): NameModel {
  if (!model) {
    const file = readModelFile("en/models/names.bin");
    model = { rows: file.hashTable(0), weights: file.int16(2) };
  }
  return model;
}

const score: NameScorer = (keys, count, scores) => {
  const { rows, weights } = nameModel();
  let o = 0;
  let per = 0;
  let org = 0;
  let loc = 0;
  for (let k = 0; k < count; k++) {
    const row = lookUp(rows, keys[k] as number);
    if (row === 0) continue;
    const at = 4 * row;
    o += weights[at] as number;
    per += weights[at + 1] as number;
    org += weights[at + 2] as number;
    loc += weights[at + 3] as number;
  }
  scores[0] = o;
  scores[1] = per;
  scores[2] = org;
  scores[3] = loc;
};

let wordMemo: { readonly lexicon: Lexicon; readonly memo: ScoreMemo } | undefined;

/** Gives the scores of words that are known by their numbers in a lexicon. */
function memoFor(lexicon: Lexicon): ScoreMemo {
  if (wordMemo?.lexicon !== lexicon) wordMemo = { lexicon, memo: new ScoreMemo(WORD_SCORES, 0) };
  return wordMemo.memo;
}

/** A text's names as labelled spans, with what they were found on. */
interface Labelled {
  readonly context: NameContext;
  readonly frames: readonly NameFrame[];
  readonly spans: readonly LabelledSpan[];
}

function label({ words, tags, ends }: TaggedWords): Labelled {
  const tagger = tagModel();
  const context = nameContext(words, tags, tagger);
  const table = xposTable(tagger.tags);
  const frames = ends.map((last, i) => frameOf(words, ends[i - 1] ?? 0, last));
  const scoring = { score, memo: memoFor(words.lexicon) };
  const spans: LabelledSpan[] = [];
  for (const frame of frames) {
    const runs = nameRuns(context, frame, table);
    for (let r = 0; r < runs.length; r += 2) {
      const run = [runs[r] as number, runs[r + 1] as number] as const;
      for (const span of decodeRun(context, frame, run, scoring))
        if (span.label !== 0) spans.push(...trimName(context, span));
    }
  }
  return { context, frames, spans };
}

/** Labels the names of the tagged words of a whole report: spans in the order of the text. */
export function labelReport(tagged: TaggedWords): readonly LabelledSpan[] {
  const { context, frames, spans } = label(tagged);
  return mendNames(context, frames, spans);
}

const KINDS = { O: "other", PER: "person", ORG: "body", LOC: "place" } as const;

/** Finds names of people, bodies and places in the tagged words of a whole report. */
export function findNames(tagged: TaggedWords, bounds: readonly number[]): NameSpan[] {
  return labelReport(tagged).map(({ from, to, label }) => ({
    first: from,
    last: to,
    start: bounds[2 * from] ?? 0,
    end: bounds[2 * to - 1] ?? 0,
    kind: KINDS[NAME_LABELS[label] ?? "O"],
    by: "names/model",
  }));
}
