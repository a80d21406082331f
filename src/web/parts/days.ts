/** Milliseconds of a day. */
const DAY = 86_400_000;

/** Counts days since 1970: a number to draw by. Of an instant it is the day. */
export function dayNumber(iso: string): number | undefined {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY;
}

/** Gives the ISO day of a day's number. */
export const isoDay = (day: number): string => new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);
