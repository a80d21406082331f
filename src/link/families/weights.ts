import { once, type Reading } from "../../model/index.js";
import { stemOf } from "./stem.js";

/** Gives the weight of a stem, from 1 for a word that a report uses once towards 0 for the words it is all about. */
export type Weigh = (stem: string) => number;

/** Weighs words by the sentences of a report that have them, averaged over the reports that have them at all. */
export const weighWords = once((readings: readonly Reading[]): Weigh => {
  const sentences = new Map<string, number>();
  const reports = new Map<string, number>();
  for (const reading of readings)
    for (const [stem, count] of sentencesWith(reading)) {
      sentences.set(stem, (sentences.get(stem) ?? 0) + count);
      reports.set(stem, (reports.get(stem) ?? 0) + 1);
    }
  const weights = new Map<string, number>();
  for (const [stem, count] of sentences) weights.set(stem, 1 / (1 + Math.log(count / (reports.get(stem) ?? 1))));
  return (stem) => weights.get(stem) ?? 1;
});

/** How many sentences of a report have a stem. */
const sentencesWith = once((reading: Reading): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const token of reading.tokens) {
    const stem = stemOf(token);
    if (seen.get(stem) !== token.sentence) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    seen.set(stem, token.sentence);
  }
  return counts;
});
