import { type AnyCase, inAnyCase } from "./any-case.js";
import { table } from "./table.js";

interface Raw {
  readonly id: string;
  readonly words: readonly string[];
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** How reports tell what they do not vouch for. */
export interface Hearsay {
  /** Matches a word of distance: "reportedly", "is said to". */
  readonly pattern: AnyCase;
  readonly entries: readonly Raw[];
}

/** Gives the words by which a report keeps its distance from what it tells. */
export const hearsay = table(
  "en/hearsay",
  (raw: readonly Raw[]): Hearsay => ({
    pattern: inAnyCase(`\\b(?:${raw.flatMap(({ words }) => words).join("|")})\\b`),
    entries: raw,
  }),
);
