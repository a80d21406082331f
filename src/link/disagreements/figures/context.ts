import type { Reading } from "../../../model/index.js";
import type { Weigh } from "../../families/weights.js";
import type { Claim } from "./claims.js";
import type { Told } from "./told.js";

/** What is known of all numbers of a set. */
export interface Context {
  readonly told: Told;
  readonly weigh: Weigh;
  /** Gives the number of a reading in the set. */
  readonly numberOf: (reading: Reading) => number;
  /** What a number is of, where a side holds to it: "what the guild wants". */
  readonly about: ReadonlyMap<Claim, string>;
}
