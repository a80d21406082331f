import { leaning } from "../../knowledge/leaning.js";
import { type Change, shiftedDay } from "../../model/index.js";
import type { News, ReportDays } from "./report-days.js";

/**
 * Marks what was so before the day against which news are told: an entry that is itself dated well before it, and a number or
 * an event without a date in a sentence that tells what was. A report tells it for the first time; it is no turn.
 */
export function marked(days: ReportDays, news: News): News {
  return isOver(days, news) || isToldAsPast(days, news)
    ? { ...news, change: { ...news.change, background: true } }
    : news;
}

/** What lies ahead, and what reports came to make of it, is never over. */
const isOver = (days: ReportDays, { day, when, change }: News): boolean => {
  const against = days.before(day);
  if (when === undefined || against === undefined || AHEAD.test(change.after ?? "")) return false;
  return when.to.slice(0, 10) < shiftedDay(against, -LATE);
};

/** Days that news may be late: what was done over a weekend or behind closed doors is told when it gets out. */
const LATE = 3;

const AHEAD = /^(?:planned|possible)\b/;

const isToldAsPast = (days: ReportDays, { day, when, change }: News): boolean =>
  when === undefined &&
  days.before(day) !== undefined &&
  UNDATED.has(change.is) &&
  !AHEAD.test(change.after ?? "") &&
  !days.isReported(change.evidence) &&
  change.evidence.every((one) => leaning().past.test(days.sentenceOf(one)));

/** Changes that may have no date of their own, and tell nothing of what somebody says now. */
const UNDATED: ReadonlySet<Change["is"]> = new Set(["figure-new", "figure-moved", "event-new"] as const);
