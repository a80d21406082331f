import { timeCues } from "../../knowledge/time-cues.js";
import { firstFrom, type Timex } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether a time is what something is measured against: "2019 levels", "from the level of 2019". */
export function isLevel({ tokens }: EventInput, time: Timex): boolean {
  const next = tokens[firstFrom(tokens, time.end)];
  const at = firstFrom(tokens, time.start);
  const isOf = ["of", "in"].includes(tokens[at - 1]?.norm ?? "");
  return [next, isOf ? tokens[at - 2] : undefined].some((token) => timeCues().levels.has(token?.lemma ?? ""));
}

/** Days in a week: what is longer can be what an amount is of. */
const WEEK = 7;

/**
 * Tells whether a time is that of an amount and not yet over: "demands 7% this year", "has offered 6% from May and 2% next year". When
 * it was demanded or offered it does not say.
 */
export function isOfAmount({ quantities, intake }: EventInput, { start, when }: Timex): boolean {
  const published = intake.report.published?.value.slice(0, 10);
  if (!when || published === undefined || when.to.slice(0, 10) <= published) return false;
  const days = (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / (24 * 60 * 60 * 1000);
  const amount = quantities[firstFrom(quantities, start) - 1];
  return days >= WEEK && amount !== undefined && amount.kind !== "duration" && start - amount.end === 1;
}
