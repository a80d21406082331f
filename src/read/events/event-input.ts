import { firstFrom, type Reading, type Span, within } from "../../model/index.js";
import type { QuantityInput } from "../quantities/quantity-input.js";

/** What the events of a report are read from. */
export type EventInput = QuantityInput & Pick<Reading, "quantities" | "quotations">;

/** What stands inside somebody's words is theirs to claim, not the report's to tell. */
export function inSpeech(reading: EventInput, span: Span): boolean {
  const before = firstFrom(reading.quotations, span.start + 1);
  // Quotations nest at most a few deep: the ones that can hold the span are the last before it.
  return reading.quotations
    .slice(Math.max(0, before - 4), before)
    .some((q) => q.kind === "speech" && within(span, q.inner));
}
