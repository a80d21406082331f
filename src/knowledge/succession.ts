import { table } from "./table.js";

interface Raw {
  readonly id: string;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** How reports tell that a post changed hands. */
export interface Succession {
  /** Matches words of leaving or taking a post, in lower case: "resigned", "took over". */
  readonly pattern: RegExp;
  readonly entries: readonly Raw[];
}

/** Gives the words by which somebody leaves a post or takes one. */
export const succession = table(
  "en/succession",
  (raw: readonly Raw[]): Succession => ({
    pattern: new RegExp(`\\b(?:${raw.map(({ pattern }) => pattern).join("|")})\\b`),
    entries: raw,
  }),
);
