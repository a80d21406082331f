import { CASE } from "./features.js";
import { WORD } from "./gazetteer.js";
import type { Word } from "./lexicon.js";
import {
  NAME_FEATURES,
  type NameContext,
  type NameFrame,
  nameSpanFeatures,
  nameWordFeatures,
  POSITION,
} from "./name-features.js";
import type { ScoreMemo } from "./score-memo.js";

/** XPOS by number: the joint tags' second halves, each once. */
export interface XposTable {
  /** By joint tag: the number of its XPOS. */
  readonly of: readonly number[];
  /** By XPOS number: whether it is a proper noun's. */
  readonly proper: readonly boolean[];
  /** By XPOS number: whether it is of a class that has no names: pronouns, articles, prepositions. */
  readonly closed: readonly boolean[];
}

/** What a stretch of words can be, by number. */
export const NAME_LABELS = ["O", "PER", "ORG", "LOC"] as const;

/** Adds up the four labels' scores over features; the decoder calls it with a buffer of keys. */
export type NameScorer = (keys: Int32Array, count: number, scores: Int32Array) => void;

/** How stretches of words are scored. */
export interface NameScoring {
  readonly score: NameScorer;
  /** Leaves the words themselves out, see `nameWordFeatures`. */
  readonly blind?: boolean;
  /** Keeps the scores of words, for a model that learns no more: four positions by four labels a word. */
  readonly memo?: ScoreMemo;
}

export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  /** Index into `NAME_LABELS`. */
  readonly label: number;
  /** The labels' scores, where the model gave them. */
  readonly scores?: readonly number[];
}

/** Longest name, in words; shorter in long runs of capitals, where every stretch might be one. */
const LONGEST_NAME = 9;
const LONGEST_IN_RUN = 5;
const LONG_RUN = 24;

/** Tells whether a word may begin or end a name: capitalised, or tagged as a proper noun. */
const isCandidate = (context: NameContext, proper: readonly boolean[], i: number): boolean => {
  const written = context.words.cases[i] as number;
  return written >= CASE.first || ((proper[context.tags[i] as number] as boolean) && written !== CASE.none);
};

/**
 * Finds the runs of words in which names can stand: capitalised words with what may join them ("of", "de", "-").
 *
 * @returns starts and ends in turn
 */
export function nameRuns(context: NameContext, frame: NameFrame, { proper, closed }: XposTable): number[] {
  const runs: number[] = [];
  let i = frame.first;
  while (i < frame.last) {
    if (!isCandidate(context, proper, i)) {
      i++;
      continue;
    }
    let to = i + 1;
    for (;;) {
      let next = to;
      while (next < frame.last && next - to < 3 && joins(context, proper, next)) next++;
      if (next >= frame.last || !isCandidate(context, proper, next)) break;
      to = next + 1;
    }
    // A lone capital on a word of the closed classes begins a sentence.
    if (to - i > 1 || !isClosed(context, closed, i))
      runs.push(withParticles(context, frame, i, runs[runs.length - 1] ?? frame.first), to);
    i = to;
  }
  return runs;
}

const isClosed = ({ words, tags }: NameContext, closed: readonly boolean[], i: number): boolean =>
  words.cases[i] !== CASE.upper && (closed[tags[i] as number] as boolean);

const joins = (context: NameContext, proper: readonly boolean[], i: number): boolean =>
  ((context.masks[i] as number) & WORD.connector) !== 0 && !isCandidate(context, proper, i);

/** Takes small-letter particles before a run into it: "al-", "von der". */
function withParticles(context: NameContext, frame: NameFrame, from: number, least: number): number {
  let start = from;
  while (start > Math.max(frame.first, least) && from - start < 3) {
    const mask = context.masks[start - 1] as number;
    const isHyphen = start - 1 > least && context.words.norm[start - 1] === HYPHEN;
    if ((mask & WORD.particle) === 0 && !isHyphen) break;
    start--;
  }
  // A hyphen alone joins nothing.
  return context.words.norm[start] === HYPHEN ? start + 1 : start;
}

const HYPHEN = Math.imul((0x811c9dc5 | 0) ^ 45, 0x01000193);

/** Finds the best cutting of a run into names and other words (semi-Markov, exact over one run). */
export function decodeRun(
  context: NameContext,
  frame: NameFrame,
  run: readonly [number, number],
  scoring: NameScoring,
): LabelledSpan[] {
  const { score, blind = false } = scoring;
  const [from, to] = run;
  const size = to - from;
  const longest = size > LONG_RUN ? LONGEST_IN_RUN : LONGEST_NAME;
  const parts = wordScores(context, frame, run, scoring);
  const keys = new Int32Array(NAME_FEATURES);
  const scores = new Int32Array(4);
  const best = new Int32Array(size + 1).fill(-0x40000000);
  const back = new Int32Array(size + 1);
  const labels = new Uint8Array(size + 1);
  const sums = new Int32Array(4);
  const kept: (readonly number[])[] = [];
  best[0] = 0;
  for (let b = 1; b <= size; b++) {
    for (let a = Math.max(0, b - longest); a < b; a++) {
      const count = nameSpanFeatures(context, frame, from + a, from + b, blind, keys);
      score(keys, count, scores);
      let better = false;
      for (let label = 0; label < 4; label++) {
        const own = (scores[label] as number) + scoreWords(parts, a, b, label);
        sums[label] = own;
        // Other words stand alone: only names have several.
        if ((label === 0 && b - a > 1) || (best[a] as number) + own <= (best[b] as number)) continue;
        best[b] = (best[a] as number) + own;
        back[b] = a;
        labels[b] = label;
        better = true;
      }
      if (better) kept[b] = [...sums];
    }
  }
  const spans: LabelledSpan[] = [];
  for (let b = size; b > 0; b = back[b] as number)
    spans.push({
      from: from + (back[b] as number),
      to: from + b,
      label: labels[b] as number,
      scores: kept[b] ?? [],
    });
  return spans.reverse();
}

/** Adds up the scores of the words of a name, each at its position. */
function scoreWords(parts: Int32Array, a: number, b: number, label: number): number {
  if (b - a === 1) return parts[16 * a + label] as number;
  let sum = (parts[16 * a + 4 + label] as number) + (parts[16 * (b - 1) + 8 + label] as number);
  for (let k = a + 1; k < b - 1; k++) sum += parts[16 * k + 12 + label] as number;
  return sum;
}

/** Numbers of tags and of ways to capitalise a sentence are below these. */
const TAGS = 64;
const CASINGS = 4;
/** Four positions by four labels. */
export const WORD_SCORES = 16;

/** Scores every word of a run at every position of a name: four positions by four labels. */
function wordScores(
  context: NameContext,
  frame: NameFrame,
  [from, to]: readonly [number, number],
  { score, blind = false, memo }: NameScoring,
): Int32Array {
  const parts = new Int32Array(WORD_SCORES * (to - from));
  const keys = new Int32Array(NAME_FEATURES);
  const scores = new Int32Array(4);
  for (let i = from; i < to; i++) {
    const at = WORD_SCORES * (i - from);
    const { number } = context.words.list[i] as Word;
    const key = number === 0 ? -1 : (number * TAGS + (context.tags[i] as number)) * CASINGS + frame.casing;
    const known = memo?.find(key) ?? -1;
    if (memo && known >= 0) {
      for (let k = 0; k < WORD_SCORES; k++) parts[at + k] = memo.scores[known + k] as number;
      continue;
    }
    for (let position = POSITION.single; position <= POSITION.inner; position++) {
      score(keys, nameWordFeatures(context, frame, i, position, blind, keys), scores);
      for (let label = 0; label < 4; label++) parts[at + 4 * position + label] = scores[label] as number;
    }
    if (memo && key >= 0) memo.keep(key, parts.subarray(at, at + WORD_SCORES));
  }
  return parts;
}
