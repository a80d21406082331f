import { leaning } from "../../knowledge/leaning.js";
import { type Change, shiftedDay, type TimelineEvent } from "../../model/index.js";
import type { News, ReportDays } from "./report-days.js";

/**
 * Marks what was so before the day against which news are told: an entry that is itself dated well before it, and a number or
 * an event without a date in a sentence that tells what was. A report tells it for the first time; it is no turn.
 */
export function marked(days: ReportDays, news: News): News {
  return isOver(days, { day: news.day, after: news.change.after ?? "", ...(news.when && { when: news.when }) }) ||
    isToldAsPast(days, news) ||
    isOfOldStep(days, news) ||
    isToldAsEarlier(days, news) ||
    isLongLeft(days, news)
    ? { ...news, change: { ...news.change, background: true } }
    : news;
}

/** "Earlier this week": a step of days whose reports the record has is told as known. */
const isToldAsEarlier = (days: ReportDays, { day, when, change }: News): boolean => {
  const against = days.before(day);
  if (when === undefined || against === undefined || !STEPS.has(change.is) || AHEAD.test(change.after ?? ""))
    return false;
  return (
    when.from.slice(0, 10) <= against && change.evidence.every((one) => leaning().earlier.test(days.sentenceOf(one)))
  );
};

const STEPS: ReadonlySet<Change["is"]> = new Set(["event-new", "figure-new", "provision-new"] as const);

interface Dated extends Pick<News, "day" | "when"> {
  /** How it stands. */
  readonly after: string;
}

/** What lies ahead, and what reports came to make of it, is never over. */
const isOver = (days: ReportDays, { day, when, after }: Dated): boolean => {
  const against = days.before(day);
  if (when === undefined || against === undefined || AHEAD.test(after)) return false;
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

/** A number in a sentence that tells of steps, all of which are over. */
const isOfOldStep = (days: ReportDays, { day, change }: News): boolean =>
  FIGURES.has(change.is) &&
  days.before(day) !== undefined &&
  change.evidence.every((one) => {
    const steps = days.stepsAround(one);
    return steps.length > 0 && steps.every((step) => isOver(days, newsOf(day, step)));
  });

const FIGURES: ReadonlySet<Change["is"]> = new Set(["figure-new", "figure-moved"] as const);

/** An office that somebody is told to have had, in no sentence that tells of a step of his in these days: "the former chair". */
const isLongLeft = (days: ReportDays, { day, change }: News): boolean =>
  change.is === "role-ended" &&
  days.before(day) !== undefined &&
  !change.evidence.some((one) =>
    days.stepsAround(one).some((step) => step.who.includes(change.entry) && !isOver(days, newsOf(day, step))),
  );

const newsOf = (day: string, { when, status }: TimelineEvent): Dated => ({
  day,
  after: status,
  ...(when && { when }),
});
