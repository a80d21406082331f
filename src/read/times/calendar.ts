/** A calendar day as a count of days since 1 January 1970. */
export type Day = number;

const MS = 86_400_000;

/** Gives the day of a date; months and days beyond their ends run over. */
export const dayOf = (year: number, month: number, day: number): Day => Math.round(Date.UTC(year, month - 1, day) / MS);

/** Parses the date part of an ISO date or instant; undefined where there is none or it does not exist. */
export function parseDay(iso: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === match[0] ? day : undefined;
}

/** Formats a day as an ISO date. */
export const formatDay = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** Gives year, month (1-12) and day of the month. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** Gives the weekday, 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Gives the Monday of a day's ISO week. */
export const mondayOf = (day: Day): Day => day - weekdayOf(day) + 1;

/** Formats the ISO week that a day lies in, e.g. "2025-W48". */
export function formatWeek(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Tells whether a day of the month exists ("31 June" does not). */
export const exists = (year: number, month: number, date: number): boolean =>
  partsOf(dayOf(year, month, date)).month === month;

/** Writes two digits. */
export const two = (n: number): string => String(n).padStart(2, "0");
