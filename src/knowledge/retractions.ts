import { table } from "./table.js";

interface RawPattern {
  readonly id: string;
  readonly pattern: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** A wording by which a number is told not to stand. */
export interface RetractionPattern {
  readonly id: string;
  readonly pattern: RegExp;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** What data/negotiation/retractions.yaml knows. */
export interface Retractions {
  /** What is said of a figure by which it does not stand, right behind the words for it. */
  readonly standsNot: readonly RetractionPattern[];
  /** Up to the "to" before the new number. */
  readonly correctedTo: readonly RetractionPattern[];
  /** Others gave a number that is higher or lower: the group `way`. */
  readonly gaveOther: readonly RetractionPattern[];
}

/** Gives the wordings by which reports tell that a number does not stand. */
export const retractions = table(
  "negotiation/retractions",
  (raw: Readonly<Record<"stands_not" | "corrected_to" | "gave_other", readonly RawPattern[]>>): Retractions => ({
    standsNot: raw.stands_not.map(compiled),
    correctedTo: raw.corrected_to.map(compiled),
    gaveOther: raw.gave_other.map(compiled),
  }),
);

const compiled = ({ pattern, ...rest }: RawPattern): RetractionPattern => ({
  ...rest,
  pattern: new RegExp(pattern, "iu"),
});
