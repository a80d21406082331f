import type { Quantity, Reading, Timex } from "../../../model/index.js";

/** Gives a length of time as a quantity, in minutes below a day and in days from there on. */
export function lengthQuantity(
  reading: Reading,
  { start, end, by }: Timex,
  minutes: readonly [least: number, most: number],
): Quantity {
  const [unit, scale] = minutes[0] >= DAY ? ["days", DAY] : ["minutes", 1];
  const [least, most] = [minutes[0] / scale, minutes[1] / scale];
  const sentence = reading.sentences.findIndex((s) => s.start <= start && s.end >= end);
  return { start, end, by, kind: "duration", unit, least, most, approximate: false, sentence };
}

/** Minutes. */
const DAY = 1440;
