import { daysBetween } from "../../../model/index.js";
import type { Telling } from "./tellings.js";

/** Days that two reports may put one act apart: further off they are two acts. */
const FURTHEST = { past: 8, ahead: 31 };

/** Gives the ISO day of what a report tells. */
export const dayOf = ({ time }: Telling): string | undefined => time?.when?.from.slice(0, 10);

/** Tells whether two reports put one act on two days, of which neither knows the other's. */
export function areApart(a: Telling, b: Telling): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === undefined || other === undefined) return false;
  const days = Math.abs(daysBetween(one, other));
  const least = isOfNight(a) || isOfNight(b) ? 2 : 1;
  return days >= least && days <= FURTHEST[a.act.ahead ? "ahead" : "past"] && !knows(a, other) && !knows(b, one);
}

/** What was done at night was done on two days, and what was done at one hour on two days of two time zones. */
const isOfNight = ({ reading, sentence }: Telling): boolean =>
  NIGHT.test(reading.intake.report.text.slice(sentence.start, sentence.end));

const NIGHT = /\b(?:night|midnight|overnight|dawn|small hours|early|late|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)\b/i;

/** A report that speaks of the other day too may tell of two acts. */
const knows = ({ reading }: Telling, day: string): boolean =>
  reading.times.some(({ when }) => when?.precision === "day" && when.from.slice(0, 10) === day);
