import { daysBetween, spansWithin, type When } from "../../model/index.js";
import { isDay, shifted } from "./day-range.js";
import type { EventInput } from "./event-input.js";

/** "Planned for Tuesday has been cancelled": what is newly off was still to come, so that a bare weekday is the next one. */
export function aheadWeekday(
  reading: EventInput,
  times: readonly number[],
  { when }: { when?: When },
): { when?: When } {
  const published = reading.intake.report.published?.value.slice(0, 10);
  const time = reading.times[times[0] ?? -1];
  const words = time ? spansWithin(reading.tokens, time).length : 0;
  if (!when || !published || words !== 1 || !isDay(when) || when.to.slice(0, 10) >= published)
    return when ? { when } : {};
  const ahead = shifted(when.from, 7);
  return ahead >= published ? { when: { ...when, from: ahead, to: ahead } } : { when };
}

/** Gives of "Friday's meeting was called off" the Friday that is nearest to the report. */
export function nextOfWeek(reading: EventInput, times: readonly number[], days: { when?: When }): { when?: When } {
  const published = reading.intake.report.published?.value.slice(0, 10);
  const { when } = days;
  const gone = when && published ? daysBetween(when.to, published) : 0;
  return gone > WEEK / 2 && gone < WEEK ? aheadWeekday(reading, times, days) : days;
}

/**
 * "Had been set to meet on Tuesday": of what did not come about a bare weekday is the nearest one, and a day of a month that lies more than
 * half a year ahead the one before.
 */
export function nearestDay(reading: EventInput, times: readonly number[], days: { when?: When }): { when?: When } {
  const published = reading.intake.report.published?.value.slice(0, 10);
  const time = reading.times[times[0] ?? -1];
  const { when } = days;
  if (!when || !published || !time || !isDay(when)) return days;
  const ahead = daysBetween(published, when.from);
  const on = (from: string) => ({ when: { ...when, from, to: from } });
  if (spansWithin(reading.tokens, time).length === 1 && ahead > WEEK / 2 && ahead < WEEK)
    return on(shifted(when.from, -WEEK));
  const isYearless = ahead > YEAR / 2 && !/\d{4}/.test(when.text);
  return isYearless ? on(`${Number(when.from.slice(0, 4)) - 1}${when.from.slice(4, 10)}`) : days;
}

/** Days of a week, and of a year. */
const WEEK = 7;
const YEAR = 365;
