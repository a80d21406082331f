import type { Event, Quantity } from "../../model/index.js";
import type { QuantityInput } from "../quantities/quantities.js";

export type EventInput = QuantityInput & { readonly quantities: readonly Quantity[] };

/** Finds who did what to or with whom, where and when, in the order of the text. */
export function findEvents(_reading: EventInput): Event[] {
  return [];
}
