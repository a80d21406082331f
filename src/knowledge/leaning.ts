import { type AnyCase, inAnyCase } from "./any-case.js";
import { table } from "./table.js";

interface Raw {
  readonly id: string;
  readonly at: "opening" | "anywhere" | "past" | "unagreed";
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** How words hang on more than themselves. */
export interface Leaning {
  /** Matches words that lean on the sentences before them: "One of them", "two hours later". */
  readonly pattern: AnyCase;
  /** Matches words that tell what was and may no longer be: "had offered". */
  readonly past: AnyCase;
  /** Matches words that tell what is to follow where nothing is agreed: "without a deal". */
  readonly unagreed: AnyCase;
  readonly entries: readonly Raw[];
}

/** Gives the words that mean nothing without the report that they stand in, and those of what may be over. */
export const leaning = table("en/leaning", (raw: readonly Raw[]): Leaning => {
  const at = (where: Raw["at"]) => raw.flatMap(({ at, pattern }) => (at === where ? [pattern] : [])).join("|");
  return {
    pattern: inAnyCase(`^(?:${at("opening")})|${at("anywhere")}`),
    past: inAnyCase(at("past")),
    unagreed: inAnyCase(at("unagreed")),
    entries: raw,
  };
});
