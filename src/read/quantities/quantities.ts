import type { Attribution, Entity, LanguageBase, Mention, Quantity, Timex } from "../../model/index.js";

export type QuantityInput = LanguageBase & {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly times: readonly Timex[];
};

/** Finds numbers with what they count, in the order of the text. */
export function findQuantities(_reading: QuantityInput): Quantity[] {
  return [];
}
