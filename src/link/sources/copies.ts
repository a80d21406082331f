import { once, type Reading, type Span } from "../../model/index.js";
import { type OwnWords, ownWords, runsOf } from "./shingles.js";

/** Two reports that share text: `overlap` is the share of the sentences of `copier` that stand almost so in `original`. */
export interface Copy {
  readonly copier: number;
  readonly original: number;
  readonly overlap: number;
  /** Paragraphs of it are copied, the report is the copier's own. */
  readonly part?: boolean;
  /** The copier's sentences that do, the longest run of words first. */
  readonly sentences: readonly Span[];
}

/** Share of a report's runs of eight words, or of its sentences, from which on it is a copy. */
const LEAST_SHARE = 0.2;
/** Runs that two reports must share before they are compared at all: one sentence that both took from a statement is no copy. */
const LEAST_RUNS = 12;
/** Whole sentences, each of so many words, that a report has from an agency where the rest is its own. */
const LEAST_WHOLE = 2;
const WHOLE_WORDS = 12;
/** Share of a sentence's words that makes it the same sentence. */
const WHOLE_COVERED = 0.95;
/** Reports in which one run is followed up: a text that more of them carry is already one group by then. */
const MOST_CARRIERS = 12;
/** Words of the runs by which a sentence is compared, and the share of its words that they must cover. */
const SENTENCE_RUN = 4;
const LEAST_COVERED = 0.7;
/** Sentences shorter than this are in every report. */
const LEAST_WORDS = 6;
/** Sentences that are kept for evidence. */
const MOST_EVIDENCE = 5;

/**
 * Finds the reports that copy one another, by shared runs of words outside quotations. Each copier once, with the report
 * that it shares most with.
 *
 * @param precedes tells whether the first of two reports is the one that the other has it from
 */
export function findCopies(readings: readonly Reading[], precedes: (a: number, b: number) => boolean): Copy[] {
  return pairsOf(readings.map(ownWords)).flatMap(([i, j]) => {
    const [original, copier] = precedes(i, j) ? [i, j] : [j, i];
    const [a, b] = [readings[copier], readings[original]];
    const shared = a && b && sharedText(a)(b);
    return shared ? [{ copier, original, ...shared }] : [];
  });
}

/** Compares a copier with each original once, in however many sets the two are. */
const sharedText = once((copier: Reading) =>
  once((original: Reading) => compare(ownWords(copier), ownWords(original))),
);

function compare(a: OwnWords, b: OwnWords): Pick<Copy, "overlap" | "sentences" | "part"> | undefined {
  const shared = sharedSentences(a, b);
  const { overlap, sentences } = shownSentences(a, shared);
  const runs = Math.max(shareOfRuns(a, b), shareOfRuns(b, a));
  const part = overlap < LEAST_SHARE && runs < LEAST_SHARE;
  if (part && wholeSentences(a, b) < LEAST_WHOLE) return undefined;
  return sentences.length > 0 ? { overlap, sentences, ...(part ? { part } : {}) } : undefined;
}

/** Measures which share of a report's sentences is shared, and gives the longest for evidence. */
export function shownSentences(of: OwnWords, shared: readonly Span[]): Pick<Copy, "overlap" | "sentences"> {
  const compared = of.sentences.filter(({ words }) => words.length >= LEAST_WORDS).length;
  const sentences = [...shared].sort((x, y) => y.end - y.start - (x.end - x.start)).slice(0, MOST_EVIDENCE);
  return { overlap: compared === 0 ? 0 : shared.length / compared, sentences };
}

/** How many long sentences of one stand word for word in the other. */
const wholeSentences = (a: OwnWords, b: OwnWords): number =>
  sharedSentences({ ...a, sentences: a.sentences.filter(({ words }) => words.length >= WHOLE_WORDS) }, b, WHOLE_COVERED)
    .length;

/** Pairs of reports that share runs enough, found through an index of the runs. */
function pairsOf(own: readonly OwnWords[]): [number, number][] {
  const carriers = new Map<number, number[]>();
  const pairs: [number, number][] = [];
  for (const [j, { runs }] of own.entries()) {
    const shared = new Map<number, number>();
    for (const run of runs) {
      const known = carriers.get(run);
      if (!known) carriers.set(run, [j]);
      else {
        for (const i of known) shared.set(i, (shared.get(i) ?? 0) + 1);
        if (known.length < MOST_CARRIERS) known.push(j);
      }
    }
    for (const [i, count] of shared) if (count >= LEAST_RUNS) pairs.push([i, j]);
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Gives the share of the runs of `a` that `b` has too. */
export const shareOfRuns = (a: OwnWords, b: OwnWords): number =>
  a.runs.size === 0 ? 0 : [...a.runs].filter((run) => b.runs.has(run)).length / a.runs.size;

const shortRuns = once(
  ({ sentences }: OwnWords): ReadonlySet<number> =>
    new Set(sentences.flatMap(({ words }) => runsOf(words, SENTENCE_RUN))),
);

/** Lists the sentences of `a` most of whose words stand in runs that `b` has too. */
export function sharedSentences(a: OwnWords, b: OwnWords, least = LEAST_COVERED): Span[] {
  const known = shortRuns(b);
  return a.sentences.flatMap(({ words, start, end }) => {
    if (words.length < LEAST_WORDS) return [];
    const covered = new Set<number>();
    for (const [i, run] of runsOf(words, SENTENCE_RUN).entries()) {
      if (known.has(run)) for (let k = 0; k < SENTENCE_RUN; k++) covered.add(i + k);
    }
    return covered.size >= least * words.length ? [{ start, end }] : [];
  });
}
