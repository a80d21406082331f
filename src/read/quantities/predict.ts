import type { Quantity, Reading } from "../../model/index.js";
import { findValues, type Value } from "./values.js";

interface QuantityLine {
  readonly id: string;
  /** Every figure, as MEANTIME's value mentions have them. */
  readonly values: readonly Value[];
  /** What the record keeps of them, with all that is known of each; lengths of time and ordinals too. */
  readonly quantities: readonly Quantity[];
}

/** Writes a report's figures in the line form of labelled sets. */
export const toQuantityLine = (id: string, reading: Reading): QuantityLine => ({
  id,
  values: findValues(reading),
  quantities: reading.quantities,
});
