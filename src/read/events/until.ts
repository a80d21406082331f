import { type Clause, firstFrom, indexesWithin, type When } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { shifted } from "./day-range.js";
import type { EventInput } from "./event-input.js";

/** "Haggled until dawn on Tuesday": the day on which it ended. */
export const ending = (reading: EventInput, clause: Clause): number[] =>
  indexesWithin(reading.times, clause).filter((t) => {
    const time = reading.times[t];
    const before = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm ?? "";
    return time?.when?.precision === "day" && time.type !== "SET" && ["until", "till"].includes(before);
  });

/** Days of a week. */
const WEEK = 7;

/** "Haggled until dawn on Tuesday" is told of the last Tuesday, not of the next. */
export function lastOf(reading: EventInput, clause: Clause, times: readonly number[]): { when: When } | undefined {
  const time = reading.times[times[0] ?? -1];
  const isLed = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm === "until";
  if (!time?.when || !isLed || reading.verbs[clause.verb]?.tense !== "past" || !isAfterPublication(reading, time.when))
    return undefined;
  const day = shifted(time.when.from, -WEEK);
  return { when: { ...time.when, from: day, to: day } };
}
