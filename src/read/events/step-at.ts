import type { EventStatus, Sentence } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { type EventInput, inSpeech } from "./event-input.js";
import { leanOf } from "./unanchored.js";

/** The move of what is only known to be ahead, whatever it is: data/negotiation/moves.yaml has no entry for it. */
const STEP = "step";

/** Makes a step that has the words of its sentence, with nobody in it yet. */
export const stepAt = (sentence: Sentence, index: number, times: readonly number[], status: EventStatus) => ({
  ...{ start: sentence.start, end: sentence.end, text: { start: sentence.start, end: sentence.end } },
  ...{ move: STEP, agents: [], patients: [], times, status, sentence: index, by: "events:step" },
});

const NOWHERE = { start: 0, end: 0 };

/** Days that the interval of a step may take: "in the autumn" is one, "in the coming years" is none. */
const LONGEST_WAIT = 100;

/** Tells whether a time is ahead, and short enough to be waited for; in a report without a date, whether it may be. */
export function isDatedAhead(reading: EventInput, time: number): boolean {
  const when = reading.times[time]?.when;
  const isTerm = reading.times[time]?.type === "DURATION";
  const lean = leanOf(reading, reading.times[time]);
  if (lean && lean !== "past") return !inSpeech(reading, reading.times[time] ?? NOWHERE);
  if (!when || !(isTerm || isAfterPublication(reading, when)) || inSpeech(reading, reading.times[time] ?? NOWHERE))
    return false;
  const days = (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / (24 * 60 * 60 * 1000);
  return days <= LONGEST_WAIT;
}

/** Tells whether an interval of a few weeks or months holds the report's day and goes on: "this week", "the end of the month". */
export function isOpenInterval(reading: EventInput, time: number): boolean {
  const when = reading.times[time]?.when;
  const { published } = reading.intake.report;
  if (!when || !published || when.precision === "day" || inSpeech(reading, reading.times[time] ?? NOWHERE))
    return false;
  const [first, last] = [when.from.slice(0, 10), when.to.slice(0, 10)];
  const days = (Date.parse(last) - Date.parse(first)) / (24 * 60 * 60 * 1000);
  return (
    last > (published.latest ?? published.value).slice(0, 10) &&
    first <= published.value.slice(0, 10) &&
    days <= LONGEST_WAIT
  );
}

/** Tokens: in a longer sentence the date is mostly of something said in passing. */
export const LONGEST_DATED = 45;
