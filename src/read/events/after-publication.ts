import type { When } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether an interval lies wholly after the last day on which the report can have come out. */
export function isAfterPublication(reading: EventInput, when: When): boolean {
  const { published } = reading.intake.report;
  return published !== undefined && when.from.slice(0, 10) > (published.latest ?? published.value).slice(0, 10);
}
