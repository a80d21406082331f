import type { Quantity, Reading } from "../model/index.js";

/** Gives the time that an amount is for each of: "$450m | a day", "2 percent | annually". */
export function rateOf({ intake }: Reading, { start, end }: Quantity): string {
  const [, each, often] = RATE.exec(intake.report.text.slice(start, end)) ?? [];
  return each ?? RATES.get(often ?? "") ?? "";
}

const RATE =
  /(?: (?:an?|per|each|every) (year|quarter|month|week|night|day|shift|hour|minute|season)| (annually|yearly|monthly|weekly|daily|hourly))$/;

/** Tells whether it is from or to what another amount moved: "up from | $74,500". */
export const isMoving = ({ intake }: Reading, { start }: Quantity): boolean =>
  MOVING.test(intake.report.text.slice(0, start).slice(-LONGEST_MOVE));

const MOVING = /\b(?:from|to|against|than) (?:about |some |just |only )?$/;
const LONGEST_MOVE = 20;

/** Adverbs that tell the time that an amount is for each of. */
export const RATES: ReadonlyMap<string, string> = new Map([
  ["annually", "year"],
  ["yearly", "year"],
  ["monthly", "month"],
  ["weekly", "week"],
  ["daily", "day"],
  ["hourly", "hour"],
]);
