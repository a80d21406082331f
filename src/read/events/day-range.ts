import type { When } from "../../model/index.js";

const DAY = 24 * 60 * 60 * 1000;

/** Tells whether an interval is one day. */
export const isDay = (when: When): boolean => when.from.slice(0, 10) === when.to.slice(0, 10);

/** Makes an interval of days. */
export const range = (from: string, to: string, text: string): When => ({
  ...{ from: from.slice(0, 10), to: to.slice(0, 10), precision: "range", text },
});

/** Gives the day so many days later. */
export const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(iso.slice(0, 10)) + days * DAY).toISOString().slice(0, 10);
