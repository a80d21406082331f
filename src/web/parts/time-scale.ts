import { monthName } from "../../knowledge/months.js";
import { isoDay } from "./days.js";

/** Where days stand in a picture. */
export interface TimeScale {
  /** First and last day, as numbers; the last ends the picture. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  x(day: number): number;
}

/** Makes a scale of days; a single day gets some room around it. */
export function timeScale(from: number, to: number, width: number): TimeScale {
  const days = Math.max(1, to - from);
  return { from, to: from + days, width, x: (day) => round(((day - from) / days) * width) };
}

/** Keeps coordinates short. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A line of the axis with its label. */
interface Tick {
  readonly day: number;
  readonly label: string;
}

/** Steps between ticks, in days: below a month days are counted, above it months. */
const STEPS = [1, 2, 7, 14];
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

/** Letters of a label need this much room. */
const ROOM = 78;

/** Puts ticks on a scale, as many as have room: days, months or years. */
export function ticksOf({ from, to, width }: TimeScale): Tick[] {
  const least = (to - from) / Math.max(1, width / ROOM);
  const days = STEPS.find((step) => step >= least);
  return days === undefined
    ? monthTicks(from, to, MONTHS.find((step) => step * 30 >= least) ?? 240)
    : dayTicks(from, to, days);
}

function dayTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from); day < to; day += step) {
    const [year = "", month, date] = isoDay(day).split("-");
    const name = monthName(Number(month)).slice(0, 3);
    ticks.push({ day, label: `${Number(date)} ${name}${ticks.length === 0 ? ` ${year}` : ""}` });
  }
  return ticks;
}

function monthTicks(from: number, to: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const start = new Date(`${isoDay(from)}T00:00:00Z`);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth() + 1;
  for (let month = Math.ceil(first / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000;
    if (day >= to) return ticks;
    const year = Math.floor(month / 12);
    ticks.push({ day, label: step >= 12 ? String(year) : `${monthName((month % 12) + 1).slice(0, 3)} ${year}` });
  }
}
