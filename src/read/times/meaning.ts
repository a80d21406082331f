import type { Timex, When } from "../../model/index.js";
import { type Day, dayOf, exists, formatDay, formatWeek, mondayOf, partsOf, two, weekdayOf } from "./calendar.js";

/** How the verb around an expression points: news tells the past, plans the future. */
export type Lean = "past" | "future" | "near";

/** What an expression is reckoned from. */
export interface Anchor {
  /** Day of publication. */
  readonly published?: Day;
  /** The hour of publication, where it is known. */
  readonly hour?: number;
  /** The day that the text spoke of last. */
  readonly reference?: Day;
  readonly lean: Lean;
}

/** What an expression means; `from` and `to` are left out where it cannot be placed. */
export interface Meaning {
  readonly type: Timex["type"];
  readonly value: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly precision?: When["precision"];
  /** ISO instant, for a clock time with a zone. */
  readonly instant?: string;
  readonly minutes?: readonly [number, number];
  readonly leans?: Lean;
}

/** Means one day. */
export const oneDay = (day: Day, leans?: Lean): Meaning => ({
  type: "DATE",
  value: formatDay(day),
  from: day,
  to: day,
  precision: "day",
  ...(leans && { leans }),
});

/** Means the ISO week of a day. */
export const oneWeek = (day: Day): Meaning => ({
  type: "DATE",
  value: formatWeek(day),
  from: mondayOf(day),
  to: mondayOf(day) + 6,
  precision: "week",
});

/** Means a month; months beyond 1-12 run over into other years. */
export function oneMonth(year: number, month: number, leans?: Lean): Meaning {
  const from = dayOf(year, month, 1);
  const parts = partsOf(from);
  const to = dayOf(parts.year, parts.month + 1, 0);
  const value = `${parts.year}-${two(parts.month)}`;
  return { type: "DATE", value, from, to, precision: "month", ...(leans && { leans }) };
}

/** Means the months of a year from one to another, under a value of its own ("2025-Q1"). */
export const someMonths = (year: number, first: number, last: number, value: string): Meaning => ({
  type: "DATE",
  value,
  from: dayOf(year, first, 1),
  to: dayOf(year, last + 1, 0),
  precision: "season",
});

/** Means the years from one to another. */
export const someYears = (first: number, last: number, value: string): Meaning => ({
  type: "DATE",
  value,
  from: dayOf(first, 1, 1),
  to: dayOf(last, 12, 31),
  precision: first === last ? "year" : "range",
});

/** A weekday this many days ahead is nearer than the last one. */
const NEARER = 3;

/** Finds the weekday that is meant: the last such day up to publication, the first from it, or the nearer of the two. */
export function nearestWeekday(published: Day, weekday: number, lean: Lean): Day {
  const behind = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - behind) % 7;
  return lean === "future" || (lean === "near" && ahead <= NEARER) ? published + ahead : published - behind;
}

/** A date without a year lies within this many days where the verb points; beyond, the nearest one is meant. */
const SAME_YEAR = 300;

/** Finds the year of a date that is given without one: the nearest, but where the verb points if that is near enough. */
export function nearestYear(anchor: Anchor, month: number, date?: number): number | undefined {
  if (anchor.published === undefined) return undefined;
  const { published } = anchor;
  const year = partsOf(published).year;
  const candidates = [year - 1, year, year + 1].filter((y) => date === undefined || exists(y, month, date));
  const first = (y: number) => dayOf(y, month, date ?? 1);
  const last = (y: number) => (date === undefined ? dayOf(y, month + 1, 0) : first(y));
  const distance = (y: number) => Math.max(first(y) - published, published - last(y), 0);
  const led =
    anchor.lean === "past"
      ? candidates.findLast((y) => first(y) <= published)
      : candidates.find((y) => anchor.lean === "future" && last(y) >= published);
  if (led !== undefined && (date === undefined || distance(led) <= SAME_YEAR)) return led;
  return candidates.toSorted((a, b) => distance(a) - distance(b) || a - b)[0];
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 1 / 4],
  end: [3 / 4, 1],
  half1: [0, 1 / 2],
  half2: [1 / 2, 1],
};

/** First and last day of a week's part, counted from Monday. */
const PARTS_OF_WEEK: Readonly<Record<string, readonly [number, number]>> = {
  early: [0, 2],
  start: [0, 2],
  mid: [1, 3],
  late: [3, 6],
  end: [3, 6],
};

/** Narrows an interval to the part that is meant: "early", "late", "earlier this ..."; a day stays whole. */
export function narrow(meaning: Meaning, mod: string | undefined, published: Day | undefined): Meaning {
  const { from, to } = meaning;
  if (!mod || from === undefined || to === undefined || to - from < 6) return meaning;
  if (meaning.precision === "week" && PARTS_OF_WEEK[mod]) {
    const [first, last] = PARTS_OF_WEEK[mod];
    return { ...meaning, precision: "range", from: from + first, to: from + last };
  }
  if (mod === "earlier" || mod === "later") {
    if (published === undefined || published < from || published > to) return meaning;
    return { ...meaning, precision: "range", ...(mod === "earlier" ? { to: published } : { from: published }) };
  }
  const share = PARTS[mod];
  if (!share || to - from < 27) return meaning;
  const days = to - from + 1;
  const begin = from + Math.floor(days * share[0]);
  return { ...meaning, precision: "range", from: begin, to: from + Math.ceil(days * share[1]) - 1 };
}
