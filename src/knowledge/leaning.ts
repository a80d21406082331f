import { table } from "./table.js";

interface Raw {
  readonly id: string;
  readonly at: "opening" | "anywhere";
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** How words lean on the sentences before them. */
export interface Leaning {
  /** Matches words that cannot stand alone: "One of them", "two hours later". */
  readonly pattern: RegExp;
  readonly entries: readonly Raw[];
}

/** Gives the words that mean nothing without the report that they stand in. */
export const leaning = table("en/leaning", (raw: readonly Raw[]): Leaning => {
  const at = (where: Raw["at"]) => raw.flatMap(({ at, pattern }) => (at === where ? [pattern] : [])).join("|");
  return { pattern: new RegExp(`^(?:${at("opening")})|${at("anywhere")}`, "i"), entries: raw };
});
