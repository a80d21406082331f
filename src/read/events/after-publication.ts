import type { When } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether an interval lies wholly after the last day on which the report can have come out. */
export function isAfterPublication(reading: EventInput, when: When): boolean {
  const { published } = reading.intake.report;
  return published !== undefined && when.from.slice(0, 10) > (published.latest ?? published.value).slice(0, 10);
}

/** What lies more years back than this is history: it tells of another time, not of the negotiation. */
const HISTORY = 20;

/** Tells whether an interval ended long before the report came out: "They had last fought in 1976". */
export function isHistory(reading: EventInput, when: When): boolean {
  const published = reading.intake.report.published?.value;
  return published !== undefined && Number(published.slice(0, 4)) - Number(when.to.slice(0, 4)) > HISTORY;
}
