import { type Day, dayOf, weekdayOf } from "./calendar.js";

/** Gives the day of a feast in a year, by its month and day ("12-25"), from Easter on ("easter-2") or as a Sunday of Advent ("advent"). */
export function feastDay(feast: string, year: number): Day {
  if (feast === "advent") return firstAdvent(year);
  const moved = /^easter([+-]\d+)?$/.exec(feast);
  if (moved) return easter(year) + Number(moved[1] ?? 0);
  const [month = 1, date = 1] = feast.split("-").map(Number);
  return dayOf(year, month, date);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The fourth Sunday before Christmas. */
function firstAdvent(year: number): Day {
  const christmas = dayOf(year, 12, 25);
  return christmas - weekdayOf(christmas) - 21;
}
