import { monthName } from "../../knowledge/months.js";
import { weekdayName } from "../../knowledge/weekdays.js";
import { shiftedDay } from "../../model/index.js";

/** The days that a text of one day names. */
export interface DaysNamed {
  /** For each weekday the one before the day of the text and the one behind it, as dates are written: "may 20". */
  readonly weekdays: readonly ReadonlySet<string>[];
  /** All days that it may mean, dates included. */
  readonly all: ReadonlySet<string>;
}

const NONE: DaysNamed = { weekdays: [], all: new Set() };

/** A weekday as it is written in English. */
const WEEKDAY = /\p{L}+day(?!\p{L})/gu;

const WEEK = 7;

/** Finds the days that a text of a day may mean; its dates are taken from its numbers. */
export function daysNamed(text: string, day: string, numbers: ReadonlySet<string>): DaysNamed {
  const dates = [...numbers].filter((number) => /^\p{L}/u.test(number));
  const names = text.match(WEEKDAY) ?? [];
  if (names.length + dates.length === 0) return NONE;
  const near = Array.from({ length: 2 * WEEK - 1 }, (_, i) => shiftedDay(day, i + 1 - WEEK));
  const weekdays = [...new Set(names)].flatMap((name) => {
    const own = near.filter((one) => weekdayName(one) === name).map(writtenDay);
    return own.length > 0 ? [new Set(own)] : [];
  });
  return { weekdays, all: new Set([...dates, ...weekdays.flatMap((own) => [...own])]) };
}

/** Writes an ISO day as the numbers of a wording have it: "may 20". */
export const writtenDay = (iso: string): string =>
  `${monthName(Number(iso.slice(5, 7))).toLowerCase()} ${Number(iso.slice(8, 10))}`;

/** Tells whether a text names a weekday that cannot be any of the days of another that names some. */
export const isOfOtherDays = ({ weekdays }: DaysNamed, { all }: DaysNamed): boolean =>
  all.size > 0 && weekdays.some((own) => ![...own].some((one) => all.has(one)));
