import { numberWords } from "../../knowledge/numbers.js";
import { bySentence } from "../../model/by-sentence.js";
import {
  fileUnder,
  once,
  type Quantity,
  type Reading,
  type Sentence,
  spansWithin,
  type Timex,
} from "../../model/index.js";

/** A sentence in words without numbers and times: what two reports have from one text is the same but for what one of them changed. */
export interface Line {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly Timex[];
}

/** Pairs of sentences of two reports. */
export type Twins = readonly (readonly [Line, Line])[];

/** Words of a run by which sentences are found that may be one. */
const RUN = 4;
/** Words that a sentence has at least, and the share of the shorter one's words that both have, for the two to be one. */
const LEAST_WORDS = 8;
const SAME = 0.8;
/** Sentences that share one run, at most: what more of them share is a phrase of the field. */
const MOST_CARRIERS = 12;

/**
 * Pairs the sentences with numbers or times that two reports have from one text, found by the runs of words that they share. How
 * many have a run at all any report can change: the pairs are found anew in each set.
 */
export function findTwins(readings: readonly Reading[]): Twins {
  const lines = readings.flatMap(linesOf);
  const carriers = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const run of runsOf(line)) fileUnder(carriers, run, i);
  });
  const seen = new Set<string>();
  const pairs: (readonly [Line, Line])[] = [];
  for (const list of carriers.values()) {
    if (list.length < 2 || list.length > MOST_CARRIERS) continue;
    for (const i of list)
      for (const j of list) {
        const [a, b] = [lines[i], lines[j]];
        if (i >= j || !a || !b || a.reading === b.reading || seen.has(`${i} ${j}`)) continue;
        seen.add(`${i} ${j}`);
        if (shareOf(a.words, b.words) >= SAME) pairs.push([a, b]);
      }
  }
  return pairs;
}

const runsOf = once(({ words }: Line): readonly string[] =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, k) => words.slice(k, k + RUN).join(" ")),
);

const linesOf = once((reading: Reading): readonly Line[] =>
  reading.sentences.flatMap((sentence, index) => {
    const quantities = bySentence(reading.quantities, index).flatMap((i) => reading.quantities[i] ?? []);
    const times = spansWithin(reading.times, sentence);
    const tokens = reading.tokens.slice(sentence.first, sentence.last);
    const left = [...quantities, ...times, ...tokens.filter(({ norm }) => numberWords().ordinals.has(norm))];
    if (left.length === 0) return [];
    const words = tokens
      .filter((t) => /^[\p{L}]/u.test(t.norm) && !left.some((span) => t.start >= span.start && t.start < span.end))
      .map((t) => t.norm);
    return words.length >= LEAST_WORDS ? [{ reading, sentence, words, quantities, times }] : [];
  }),
);

function shareOf(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Set(a), new Set(b)];
  const common = [...x].filter((w) => y.has(w)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}
