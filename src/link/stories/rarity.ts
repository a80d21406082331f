import { wordSpread } from "../../knowledge/word-spread.js";

/** How many reports were seen, and how many of them had each feature. */
export interface RarityState {
  readonly reports: number;
  readonly seen: readonly (readonly [key: string, reports: number])[];
}

/** Learns how rare the features of reports are: from what is known of English, and from every report that comes. */
export class Rarity {
  #reports: number;
  readonly #seen: Map<string, number>;

  constructor(state?: RarityState) {
    this.#reports = state?.reports ?? 0;
    this.#seen = new Map(state?.seen);
  }

  save(): RarityState {
    return { reports: this.#reports, seen: [...this.#seen] };
  }

  /** Counts the features of one report more. */
  learn(features: Iterable<string>): void {
    this.#reports++;
    for (const key of features) this.#seen.set(key, (this.#seen.get(key) ?? 0) + 1);
  }

  /** Gives the weight of a feature, the logarithm of one in how many reports has it; 0 where nearly all have. */
  of(key: string): number {
    const known = wordSpread();
    const texts = this.#reports + known.texts;
    const weight = Math.log((texts + 1) / ((this.#seen.get(key) ?? 0) + (known.of.get(key) ?? 0) + 0.5));
    return weight < LEAST ? 0 : weight;
  }
}

/** Weight below which a feature is nothing: what half of all reports have. */
const LEAST = 0.7;
