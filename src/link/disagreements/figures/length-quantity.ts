import { phraseAt } from "../../../knowledge/phrases.js";
import { units } from "../../../knowledge/units.js";
import { firstFrom, type Quantity, type Reading, type Timex } from "../../../model/index.js";

/** Gives a length of time as a quantity, in minutes below a day and in days from there on; "more than nine hours" leaves its end open. */
export function lengthQuantity(
  reading: Reading,
  { start, end, by }: Timex,
  minutes: readonly [least: number, most: number],
): Quantity {
  const [unit, scale] = minutes[0] >= DAY ? ["days", DAY] : ["minutes", 1];
  const [least, most] = [minutes[0] / scale, minutes[1] / scale];
  const sentence = reading.sentences.findIndex((s) => s.start <= start && s.end >= end);
  const bound = phraseAt(units().bounds, reading.tokens, firstFrom(reading.tokens, start))?.value;
  const isOpen = least === most && OPEN.has(bound ?? "");
  return { start, end, by, kind: "duration", unit, least, ...(!isOpen && { most }), approximate: false, sentence };
}

const OPEN: ReadonlySet<string> = new Set(["above", "least"]);

/** Minutes. */
const DAY = 1440;
