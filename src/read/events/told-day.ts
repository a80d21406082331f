import type { Timex, When } from "../../model/index.js";

/** Gives of the dates of a meeting the one that tells most: "this year's first round was held from 14 to 16 October", the days within the year. */
export function narrowed([first, ...others]: readonly Timex[]): Timex | undefined {
  if (!LOOSE.has(first?.when?.precision ?? "")) return first;
  const isIn = ({ when }: Timex) =>
    when !== undefined &&
    first?.when !== undefined &&
    when.precision !== first.when.precision &&
    when.from.slice(0, 10) >= first.when.from.slice(0, 10) &&
    when.to.slice(0, 10) <= first.when.to.slice(0, 10);
  return others.find(isIn) ?? first;
}

const LOOSE = new Set(["year", "season", "month"]);

/** Gives the day whose night it was: "met last night". */
export function ofNight(time: Timex | undefined): When | undefined {
  if (!time?.when || !/^\d{4}-\d\d-\d\dTNI$/.test(time.value)) return undefined;
  const from = time.when.from.slice(0, 10);
  return { ...time.when, from, to: from, precision: "day" };
}
