import { type Day, dayOf, exists, mondayOf, partsOf, weekdayOf } from "../times/calendar.js";
import type { DatedTelling, DayMark } from "./marks.js";

/** The days on which a report can have been published, both inclusive, with the rules that told it. */
export interface PublicationInterval {
  readonly first: Day;
  readonly last: Day;
  readonly by: readonly string[];
}

/** What the report that shares most with this one gives: a day near publication, and what it dates. */
export interface Frame {
  readonly day: Day;
  /** Days between the reports that share most with this one: far apart, they tell of different weeks. */
  readonly spread: number;
  readonly tellings: readonly DatedTelling[];
}

/** News tells in its lead what happened on the day of publication or the day before. */
const LEAD_DAYS = 1;
/** A weekday without a date is one of the last seven days. */
const WEEK_DAYS = 6;
/** "Last Thursday" is said until the end of the week after. */
const LAST_DAYS = 10;
/** An interval longer than this says too little to be kept. */
const LONGEST = 10;
/** A date told this far before the frame is history, not news. */
const HISTORY = 60;

interface Bounds {
  readonly past: readonly { readonly day: Day; readonly mark: DayMark }[];
  readonly future: readonly { readonly day: Day; readonly mark: DayMark }[];
}

/**
 * Infers when a report was published from the days that it names.
 *
 * @param frame what a report on the same matter gives. Without one only dates with a year count
 */
export function inferInterval(marks: readonly DayMark[], frame: Frame | undefined): PublicationInterval | undefined {
  const filed = marks.find((mark) => mark.filed && mark.weekday === undefined);
  const filedOn = filed && resolveMark(filed, frame);
  // The day is printed there; only its year is told by the others.
  if (filedOn !== undefined) return { first: filedOn, last: filedOn, by: ["dateline"] };
  const { past, future } = resolveMarks(marks, frame);
  const latest = past.reduce<Day | undefined>(
    (max, { day }) => (max === undefined || day > max ? day : max),
    undefined,
  );
  if (latest === undefined) return undefined;
  const limits = upperLimits(past, future, latest);
  // A date with its year can be history: alone it counts only with a day ahead close to it.
  if (!frame && !limits.some(({ by, day }) => by === "first-day-ahead" && day - latest <= LONGEST)) return undefined;
  // "Came away from last week's round": what the lead tells is of the week before.
  const isWeekOn = marks.some(isLastWeek);
  const limited = limits.filter((limit) => limit.by !== "lead-day");
  for (const kept of isWeekOn ? [limited] : [limits, limited]) {
    const upper = kept.toSorted((a, b) => a.day - b.day)[0];
    if (!upper || upper.day < latest || upper.day - latest > LONGEST) continue;
    const monday = mondayOf(latest) + WEEK;
    // "Last Thursday" is not said on the day itself.
    const isGone = past.every(({ day, mark }) => day < latest || mark.gone);
    const first = isWeekOn && monday <= upper.day ? monday : isGone ? latest + 1 : latest;
    return { first: Math.min(first, upper.day), last: upper.day, by: ["last-day-told", upper.by] };
  }
  return undefined;
}

const isLastWeek = ({ week, lead, side }: DayMark): boolean => week === true && lead && side === "past";

interface Limit {
  readonly day: Day;
  readonly by: string;
}

/** What publication cannot lie behind: the first day still ahead, the day after the lead's, a week after a weekday. */
function upperLimits(past: Bounds["past"], future: Bounds["future"], latest: Day): Limit[] {
  const limits: Limit[] = [];
  for (const { day } of future) if (day >= latest) limits.push({ day, by: "first-day-ahead" });
  const lead = past.filter(({ mark }) => mark.lead && !mark.gone).map(({ day }) => day);
  if (lead.length > 0) limits.push({ day: Math.max(...lead) + LEAD_DAYS, by: "lead-day" });
  // A weekday before the last day told can be another week's: it limits nothing.
  const named = past.filter(({ day, mark }) => day === latest && (mark.weekday !== undefined || mark.weekend));
  for (const { day, mark } of named)
    limits.push({ day: day + reachOf(mark), by: mark.weekend ? "this-weekend" : "weekday" });
  return limits;
}

const reachOf = (mark: DayMark) => (mark.weekend ? LEAD_DAYS : mark.gone ? LAST_DAYS : WEEK_DAYS);

/** "In the night of Thursday to Friday": the Friday is the one that follows. */
const isDayAfter = (first: DayMark, second: DayMark): boolean =>
  first.sentence === second.sentence && first.weekday !== undefined && second.weekday === (first.weekday % 7) + 1;

/** A day that the report itself calls still to come is not past, however one verb has it. */
const isAhead = (mark: DayMark, marks: readonly DayMark[]): boolean =>
  mark.month !== undefined &&
  marks.some((other) => other.side === "future" && other.month === mark.month && other.date === mark.date);

function resolveMarks(marks: readonly DayMark[], frame: Frame | undefined): Bounds {
  const past: { day: Day; readonly mark: DayMark }[] = [];
  const future: { day: Day; readonly mark: DayMark }[] = [];
  for (const mark of marks) {
    if (mark.side !== "past" || (!mark.filed && isAhead(mark, marks))) continue;
    const day = resolveMark(mark, frame);
    if (day !== undefined && (frame === undefined || Math.abs(day - frame.day) <= HISTORY)) past.push({ day, mark });
  }
  for (const [i, told] of past.entries()) {
    const before = past[i - 1];
    if (before && isDayAfter(before.mark, told.mark) && told.day < before.day) told.day = before.day + 1;
  }
  withinWeekOfLead(past, frame);
  const from = Math.max(...past.map(({ day }) => day));
  for (const mark of marks) {
    if (mark.side !== "future") continue;
    const day = past.length > 0 ? aheadOf(from, mark, frame) : resolveMark(mark, frame);
    if (day === undefined) continue;
    // "Closed on Wednesday ... due by Wednesday", of last week: the second is the next.
    const isTold =
      mark.weekday !== undefined &&
      marks.some(isLastWeek) &&
      past.some((told) => told.day === day && told.mark.weekday === mark.weekday);
    future.push({ day: isTold ? day + WEEK : day, mark });
  }
  return { past, future };
}

/**
 * The lead tells what is newest. Where a weekday further down falls behind it, one of the two is of another week: that of the lead, if
 * the week after lies nearer to the frame, else those further down.
 */
function withinWeekOfLead(past: { day: Day; readonly mark: DayMark }[], frame: Frame | undefined): void {
  const leads = past.filter(({ mark }) => mark.lead && !mark.gone && mark.weekday !== undefined);
  if (leads.length === 0 || frame === undefined) return;
  const newest = Math.max(...leads.map(({ day }) => day));
  const behind = past.filter(({ day, mark }) => !mark.lead && mark.weekday !== undefined && day > newest + LEAD_DAYS);
  const isNearer = Math.abs(newest + WEEK - frame.day) < Math.abs(newest - frame.day);
  if (behind.length > 0 && isNearer) for (const told of leads) told.day += WEEK;
  else for (const told of behind) told.day -= WEEK;
}

const WEEK = 7;

/** "On Thursday", "by the weekend": the first that comes after the last day told. */
function aheadOf(from: Day, mark: DayMark, frame: Frame | undefined): Day | undefined {
  if (mark.weekday !== undefined) return weekdayFrom(from, mark.weekday);
  return mark.weekend ? weekdayFrom(from + 1, 7) : resolveMark(mark, frame);
}

/** Reports on one matter that lie no further apart settle which week, and which year, another one speaks of. */
const SAME_WEEK = 10;
const SAME_SEASON = 120;

/** The day itself: a date in the year nearest to the frame, a weekday of the same happening, else the last up to it. */
function resolveMark(mark: DayMark, frame: Frame | undefined): Day | undefined {
  if (mark.day !== undefined) return mark.day;
  if (frame === undefined || frame.spread > (mark.month === undefined ? SAME_WEEK : SAME_SEASON)) return undefined;
  if (mark.weekday !== undefined)
    return sameHappening(mark, frame) ?? weekdayUpTo(frame.day - (mark.gone ? 1 : 0), mark.weekday);
  // On a Saturday the weekend that has begun is told; before, the one gone.
  if (mark.weekend) return weekdayOf(frame.day) === 6 ? frame.day : mondayOf(frame.day + 1) - 1;
  const { month, date } = mark;
  if (month === undefined || date === undefined) return undefined;
  const { year } = partsOf(frame.day);
  return [year - 1, year, year + 1]
    .filter((y) => exists(y, month, date))
    .map((y) => dayOf(y, month, date))
    .toSorted((a, b) => Math.abs(a - frame.day) - Math.abs(b - frame.day) || a - b)[0];
}

/** So many names, nouns and verbs in common make two sentences tell of the same happening. */
const SAME = 4;
/** And so many what one expects and the other tells: "will meet on Tuesday" has the names of every meeting of the sides. */
const SAME_AHEAD = 6;
/** A weekday that the frame's report dates this far off is another week's. */
const NEAR = 10;

/** The day that the frame's report gives to the same happening on the same weekday. */
function sameHappening(mark: DayMark, { day: near, tellings }: Frame): Day | undefined {
  const scored = tellings
    .filter(({ day }) => weekdayOf(day) === mark.weekday && Math.abs(day - near) <= NEAR)
    .map(({ day, told, ahead }) => ({ day, ahead, common: [...told].filter((word) => mark.told.has(word)).length }));
  return scored
    .filter(({ common, ahead }) => common >= (ahead ? SAME_AHEAD : SAME))
    .sort((a, b) => b.common - a.common || a.day - b.day)[0]?.day;
}

const weekdayUpTo = (day: Day, weekday: number): Day => day - ((weekdayOf(day) - weekday + 7) % 7);

const weekdayFrom = (day: Day, weekday: number): Day => day + ((weekday - weekdayOf(day) + 7) % 7);
