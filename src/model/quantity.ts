import type { Finding, Span } from "./span.js";

/** A number with what it counts. An open bound is left out: "well over a million" has `least` 1000000 and no `most`. */
export interface Quantity extends Finding {
  readonly kind: "count" | "money" | "percent" | "duration" | "ordinal" | "measure" | "points";
  readonly least?: number;
  readonly most?: number;
  readonly approximate: boolean;
  /** What is counted or measured in, singular or as the field has it: "people", "points", "years", "USD", "percent". */
  readonly unit: string;
  /** The counted phrase or the thing measured: "soldiers", "casualties on both sides", "the war". */
  readonly about?: Span;
  /** What `about` is of, behind the amount: "a quota of 900 tons | of mackerel". */
  readonly of?: Span;
  /** What `about` does with the amount, where that stands apart from it: "the yard, founded in 1930, | has lost". */
  readonly deed?: Span;
  /** Who has to do with `about` and what he does, where it is the object of his: "the fund holds | a 9% stake". */
  readonly owner?: Span;
  /** The verb by which `about` changed, where the amount is by how much: "wages | rose by 5%". */
  readonly change?: Span;
  /** What befell the counted, where the clause says so: "killed or injured", "displaced". */
  readonly happening?: Span;
  readonly sentence: number;
}
