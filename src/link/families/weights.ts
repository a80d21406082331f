import { once, type Reading } from "../../model/index.js";
import { senseOf } from "./sense.js";
import { stemOf } from "./stem.js";

/** Gives the weight of a stem, from 1 for a word that a report uses once towards 0 for the words it is all about. */
export type Weigh = (stem: string) => number;

/**
 * Steps in which a weight changes. The averages move for nine of ten words of a report that comes; the weights, in BASIL, for half of
 * them among 50 reports and for a third among 150 (November 2026).
 */
const STEPS = 32;

/** Weighs words by the sentences of a report that have them, averaged over the reports of a set that have them at all. */
export class WordWeights {
  readonly #readings = new Set<Reading>();
  readonly #uses = new Map<string, Uses>();

  /** Sets the readings, and lists the stems whose weight is not what it was in the last set. */
  set(readings: readonly Reading[]): ReadonlySet<string> {
    const touched = new Map<string, number>();
    const gone = new Set(this.#readings);
    for (const reading of readings) if (!gone.delete(reading)) this.#count(reading, 1, touched);
    for (const reading of gone) this.#count(reading, -1, touched);
    return new Set([...touched].flatMap(([stem, was]) => (this.weigh(stem) === was ? [] : [stem])));
  }

  readonly weigh: Weigh = (stem) => this.#uses.get(stem)?.weight ?? 1;

  #count(reading: Reading, sign: 1 | -1, touched: Map<string, number>): void {
    if (sign > 0) this.#readings.add(reading);
    else this.#readings.delete(reading);
    for (const [stem, count] of sentencesWith(reading)) {
      const uses = this.#uses.get(stem) ?? { sentences: 0, reports: 0, weight: 1 };
      if (!touched.has(stem)) touched.set(stem, uses.weight);
      uses.sentences += sign * count;
      uses.reports += sign;
      uses.weight = weightOf(uses);
      this.#uses.set(stem, uses);
    }
  }
}

interface Uses {
  sentences: number;
  reports: number;
  weight: number;
}

const weightOf = ({ sentences, reports }: Uses): number =>
  reports === 0 ? 1 : 1 / (1 + Math.round(STEPS * Math.log(sentences / reports)) / STEPS);

/** How many sentences of a report have a stem, or a word of a sense. */
const sentencesWith = once((reading: Reading): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const token of reading.tokens) {
    for (const key of new Set([stemOf(token), senseOf(token)])) {
      if (seen.get(key) !== token.sentence) counts.set(key, (counts.get(key) ?? 0) + 1);
      seen.set(key, token.sentence);
    }
  }
  return counts;
});
