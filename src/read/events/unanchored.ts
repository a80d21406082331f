import { firstFrom, type Span, spansWithin, type Timex } from "../../model/index.js";
import { type EventInput } from "./event-input.js";

/**
 * Tells how a day lies to a report that has no date of its own, by the words of the day alone: "next week" is ahead, "last Friday" is
 * past, "Friday" is either, as the verb has it. Nothing where the day has its place in the calendar, or is none.
 */
export function leanOf(reading: EventInput, time: Timex | undefined): "ahead" | "past" | "open" | undefined {
  if (!time || time.when || reading.intake.report.published !== undefined) return undefined;
  if ((time.type !== "DATE" && time.type !== "TIME") || time.value.endsWith("_REF") || time.value === "XXXX")
    return undefined;
  const words = spansWithin(reading.tokens, time).map((t) => t.norm);
  if (words.some((w) => AHEAD.has(w))) return "ahead";
  return words.some((w) => PAST.has(w)) ? "past" : "open";
}

const AHEAD = new Set(["next", "coming", "upcoming", "tomorrow", "later"]);

const PAST = new Set(["last", "past", "previous", "yesterday", "ago", "earlier"]);

/** Tells whether a day without a place in the calendar stands behind one of some words: "for Friday". */
export const isLedBy = (reading: EventInput, time: Span, words: ReadonlySet<string>): boolean => {
  const { tokens } = reading;
  let at = firstFrom(tokens, time.start) - 1;
  while (at >= 0 && ["DET", "ADJ", "ADV"].includes(tokens[at]?.upos ?? "")) at--;
  return words.has(tokens[at]?.norm ?? "");
};
