import { meetingWords } from "../../knowledge/meetings.js";
import { firstFrom, indexesWithin, type Span } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { beforeHead } from "./scene.js";

/** Gives the length that a stretch of text tells: "a four-hour session", "met for six hours". Index into `times`. */
export function durationOf(reading: EventInput, span: Span): { duration?: number } {
  for (const i of indexesWithin(reading.times, span)) {
    const time = reading.times[i];
    const next = reading.tokens[firstFrom(reading.tokens, time?.end ?? 0)]?.norm ?? "";
    // "Would meet within two weeks".
    if (reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm === "within") continue;
    // Meetings are measured in minutes, hours and days; "24 hours later", "an hour into the strike" measure none.
    const measures = !["later", "earlier", "before", "after", "ago", "into"].includes(next);
    if (
      time?.type === "DURATION" &&
      time.minutes &&
      time.minutes[1] <= LONGEST_MEETING &&
      measures &&
      !isOther(reading, time)
    )
      return { duration: i };
  }
  return {};
}

/** "Next week's two-day strike": the length of something that is no meeting. */
function isOther(reading: EventInput, time: Span): boolean {
  const { nouns } = meetingWords();
  const head = reading.tokens[beforeHead(reading, time)?.head ?? -1];
  return head !== undefined && !nouns.has(head.lemma.toLowerCase()) && !nouns.has(head.norm);
}

/** Minutes in two weeks. */
const LONGEST_MEETING = 14 * 24 * 60;
