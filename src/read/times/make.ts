import { makeClock } from "./make-clock.js";
import {
  type Args,
  makeCalendar,
  makeDayAlone,
  makeFeast,
  makeWeekday,
  makeWeekdayOfMonth,
  makeWeekend,
  makeWeekOfDay,
  makeWeekOfMonth,
} from "./make-date.js";
import { makeAhead, makeDuration, makeRef, makeSet } from "./make-duration.js";
import { makeCentury, makeDecade, makeFiscal, makeHalfYear, makeQuarter, makeSeason } from "./make-period.js";
import { makeOvernight, makePart, makeShift, makeWindow } from "./make-shift.js";
import type { Captures, Match } from "./match.js";
import type { Anchor, Meaning } from "./meaning.js";

type Maker = (captures: Captures, args: Args, anchor: Anchor) => Meaning | undefined;

/** What the `make` of a rule in data/en/times.yaml may name. */
const MAKERS: Readonly<Record<string, Maker>> = {
  calendar: makeCalendar,
  "day-alone": makeDayAlone,
  weekday: makeWeekday,
  "weekday-of-month": makeWeekdayOfMonth,
  weekend: makeWeekend,
  "week-of-month": makeWeekOfMonth,
  "week-of-day": makeWeekOfDay,
  shift: makeShift,
  window: makeWindow,
  overnight: makeOvernight,
  part: makePart,
  quarter: makeQuarter,
  "half-year": makeHalfYear,
  season: makeSeason,
  decade: makeDecade,
  century: makeCentury,
  fiscal: makeFiscal,
  clock: makeClock,
  duration: makeDuration,
  ahead: makeAhead,
  feast: makeFeast,
  set: makeSet,
  ref: makeRef,
};

/** Builds what a match means, as its rule says; undefined where the words make no date ("31 June"). */
export function makeMeaning(match: Match, anchor: Anchor): Meaning | undefined {
  const make = MAKERS[match.rule.make];
  if (!make)
    throw new Error(`data/en/times.yaml: rule "${match.rule.id}" makes "${match.rule.make}", which nothing makes`);
  return make(match.captures, match.rule.args, anchor);
}
