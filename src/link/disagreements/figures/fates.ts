import { fates } from "../../../knowledge/framings.js";
import { clauseAround } from "../../../model/clause-around.js";
import { type Quantity, type Reading, spansWithin } from "../../../model/index.js";

/** Gives what befell the people whom a number counts, where its own clause says so: "dead". */
export function fateOf(reading: Reading, quantity: Quantity): string | undefined {
  const span = quantity.happening ?? clauseAround(reading, quantity) ?? quantity;
  const told = new Set(spansWithin(reading.tokens, span).flatMap((t) => fates().get(t.lemma.toLowerCase()) ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}
