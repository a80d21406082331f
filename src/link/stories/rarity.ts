import { wordSpread } from "../../knowledge/word-spread.js";
import { featureNumber } from "./feature-number.js";
import type { Kept } from "./kept.js";

/** Learns how rare the features of reports are: from what is known of English, and from every report that comes. */
export class Rarity {
  constructor(private readonly shelf: { readonly seen: Kept<number>; reports: number }) {}

  /** Counts the features of one report more. */
  learn(features: Iterable<string>): void {
    this.shelf.reports++;
    for (const key of features) {
      const number = featureNumber(key);
      this.shelf.seen.set(number, (this.shelf.seen.get(number) ?? 0) + 1);
    }
  }

  /** Gives the weight of a feature, the logarithm of one in how many reports has it; 0 where nearly all have. */
  of(key: string): number {
    const known = wordSpread();
    const texts = this.shelf.reports + known.texts;
    const had = (this.shelf.seen.get(featureNumber(key)) ?? 0) + (known.of.get(key) ?? 0);
    const weight = Math.log((texts + 1) / (had + 0.5));
    return weight < LEAST ? 0 : weight;
  }
}

/** Weight below which a feature is nothing: what half of all reports have. */
const LEAST = 0.7;
