import { remembered } from "./remembered.js";

const DAY = 86_400_000;

/** Counts the days from 1970 to an ISO day, or to the day of an instant; not a number where there is none. */
export const dayNumber = (iso = ""): number => numberOf(iso);

/** Reports of a set are of few days, and whatever is of a day asks. */
const numberOf = remembered((iso: string): number => Date.parse(iso.slice(0, 10)) / DAY);

/** Gives the days from one ISO day to another: less than nothing where the second comes first. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Gives the ISO day that lies some days behind another, or before it. */
export const shiftedDay = (iso: string, days: number): string =>
  new Date((dayNumber(iso) + days) * DAY).toISOString().slice(0, 10);
