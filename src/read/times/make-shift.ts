import { type Day, dayOf, formatDay, partsOf, weekdayOf } from "./calendar.js";
import type { Args } from "./make-date.js";
import type { Captures } from "./match.js";
import { type Anchor, type Meaning, narrow, oneDay, oneMonth, oneWeek, someMonths, someYears } from "./meaning.js";

/** Makes what lies a number of units before or after its anchor: "last week", "two months ago", "a week earlier". */
export function makeShift(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const unit = String(captures.units?.value ?? captures.unit?.value ?? args.unit ?? "");
  const relation = captures.relation?.least;
  const counted = captures.number ?? captures.count;
  const by = counted ? counted.least * Number(args.by) : Number(relation ?? args.by ?? 0);
  const base = args.anchor === "reference" ? (anchor.reference ?? anchor.published) : anchor.published;
  const sense = by < 0 ? "past" : by > 0 ? "future" : anchor.lean;
  if (base === undefined) return { type: "DATE", value: unanchored(unit, by), leans: sense };
  if (counted && counted.most > counted.least)
    return vaguelyBack(base, unit, [counted.least, counted.most], Number(args.by));
  const meaning = counted ? countedBack(base, unit, by, args.exact !== undefined) : unitAround(base, unit, by);
  if (!meaning || (unit === "D" && relation !== undefined && args.anchor !== "reference")) return undefined;
  const part = captures.part?.value ?? args.part;
  if (part) return { ...meaning, type: "TIME", value: `${meaning.value}T${part}` };
  return narrow(meaning, captures.mod?.value, anchor.published);
}

const SUNDAY = 7;

const FORMS: Readonly<Record<string, string>> = {
  D: "XXXX-XX-XX",
  W: "XXXX-WXX",
  M: "XXXX-XX",
  Q: "XXXX-QX",
  Y: "XXXX",
  DE: "XXX",
  CE: "XX",
};

const unanchored = (unit: string, by: number) =>
  FORMS[unit] ?? (by < 0 ? "PAST_REF" : by > 0 ? "FUTURE_REF" : "PRESENT_REF");

/** The unit itself that lies `by` units from the one that holds the anchor: "last month" is a whole month. */
function unitAround(base: Day, unit: string, by: number): Meaning | undefined {
  const { year, month } = partsOf(base);
  if (unit === "D") return oneDay(base + by);
  // On a Sunday many take the week that ends for the last.
  if (unit === "W" && by === -1 && weekdayOf(base) === SUNDAY) return { ...oneWeek(base - 7), to: base - 1 };
  if (unit === "W") return oneWeek(base + 7 * by);
  if (unit === "M") return oneMonth(year, month + by);
  if (unit === "Y") return someYears(year + by, year + by, String(year + by));
  if (unit === "DE") {
    const first = Math.floor(year / 10) * 10 + 10 * by;
    return someYears(first, first + 9, String(first / 10));
  }
  if (unit === "CE")
    return someYears(
      Math.floor(year / 100 + by) * 100,
      Math.floor(year / 100 + by) * 100 + 99,
      String(Math.floor(year / 100 + by)),
    );
  if (unit !== "Q") return undefined;
  const quarter = Math.floor((month - 1) / 3) + by;
  const inYear = ((quarter % 4) + 4) % 4;
  const quarterYear = year + Math.floor(quarter / 4);
  return someMonths(quarterYear, inYear * 3 + 1, inYear * 3 + 3, `${quarterYear}-Q${inYear + 1}`);
}

/** Days that a writer who counts weeks allows for: "a week ago" is six to eight days, "three weeks ago" give or take three. */
const slackOfWeeks = (weeks: number) => (Math.abs(weeks) <= 1 ? 1 : 3);

/** What lies a counted number of units off: days to the day, weeks about that day unless they are counted to the day, months and years as wholes. */
function countedBack(base: Day, unit: string, by: number, exact: boolean): Meaning | undefined {
  const { year, month, date } = partsOf(base);
  if (unit === "D") return oneDay(base + Math.round(by));
  if (unit === "W" || unit === "FN") {
    const weeks = unit === "FN" ? by * 2 : by;
    const day = base + Math.round(7 * weeks);
    if (exact) return oneDay(day);
    const slack = slackOfWeeks(weeks);
    return { type: "DATE", value: formatDay(day), from: day - slack, to: day + slack, precision: "range" };
  }
  if (unit === "M") {
    const day = dayOf(year, month + Math.round(by), Math.min(date, 28));
    const whole = oneMonth(year, month + Math.round(by));
    return { ...whole, from: day - 15, to: day + 15, precision: "range" };
  }
  const years = unit === "Y" ? by : unit === "DE" ? by * 10 : unit === "CE" ? by * 100 : undefined;
  if (years !== undefined)
    return someYears(Math.round(year + years), Math.round(year + years), String(Math.round(year + years)));
  if (unit === "Q") return unitAround(base, "Q", by);
  return { ...oneDay(base), type: "TIME" };
}

/** "A few weeks ago": somewhere between the least and the most that the words can mean. */
function vaguelyBack(base: Day, unit: string, [least, most]: readonly [number, number], by: number): Meaning {
  const days = (number: number) => Math.round(base + by * number * (LENGTH[unit] ?? 1));
  const [near, far] = [days(least), days(most)];
  const value = by < 0 ? "PAST_REF" : "FUTURE_REF";
  return { type: "DATE", value, from: Math.min(near, far), to: Math.max(near, far), precision: "range" };
}

/** Makes the night before publication. */
export function makeOvernight(_captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const p = anchor.published;
  if (p === undefined) return { type: "TIME", value: "XXXX-XX-XXTNI" };
  return { type: "TIME", value: `${formatDay(p - 1)}TNI`, from: p - 1, to: p, precision: "range" };
}

/** Makes a part of the day that the text speaks of: "in the evening". */
export function makePart(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const day = anchor.reference ?? anchor.published;
  const part = captures.part?.value ?? "MO";
  if (day === undefined) return { type: "TIME", value: `XXXX-XX-XXT${part}` };
  return { ...oneDay(day), type: "TIME", value: `${formatDay(day)}T${part}` };
}

/** How many days a vague number of units reaches: "the coming days" a week, "recent weeks" four, "months" a quarter. */
const REACH: Readonly<Record<string, number>> = {
  TM: 1,
  TH: 1,
  D: 7,
  W: 28,
  M: 92,
  Q: 366,
  Y: 1461,
  DE: 14610,
  CE: 73050,
};
const LENGTH: Readonly<Record<string, number>> = {
  TM: 1,
  TH: 1,
  D: 1,
  W: 7,
  FN: 14,
  M: 30.5,
  Q: 91.5,
  Y: 365.25,
  DE: 3652.5,
  CE: 36525,
};

/** Makes a stretch that ends or begins at publication: "in the coming days", "the past two months". */
export function makeWindow(captures: Captures, args: Args, anchor: Anchor): Meaning {
  const unit = String(captures.units?.value ?? captures.many?.value ?? args.unit ?? "D");
  const ahead = args.side === 1;
  const number = captures.number?.least ?? (args.number === undefined ? undefined : Number(args.number));
  const days =
    number === undefined && !captures.units ? (REACH[unit] ?? 7) : Math.ceil((number ?? 1) * (LENGTH[unit] ?? 1));
  const p = anchor.published;
  const value = valueOfWindow(args, unit, number ?? 1, ahead, p);
  const type = args.value === "duration" ? "DURATION" : "DATE";
  const leans = ahead ? "future" : "past";
  if (p === undefined) return { type, value, leans };
  return { type, value, leans, precision: "range", from: ahead ? p : p - days, to: ahead ? p + days : p };
}

function valueOfWindow(args: Args, unit: string, number: number, ahead: boolean, published: Day | undefined): string {
  if (args.value === "duration") return durationValue(unit, String(number));
  if (args.value === "week" && published !== undefined) return oneWeek(published + 7).value;
  return ahead ? "FUTURE_REF" : "PAST_REF";
}

/** Writes a TIMEX3 duration; decades and centuries of a known number are written in years. */
export function durationValue(unit: string, number: string): string {
  if (unit.startsWith("T")) return `PT${number}${unit === "TS" ? "S" : unit.slice(1)}`;
  if (unit === "FN") return `P${Number.isFinite(Number(number)) ? Number(number) * 2 : number}W`;
  const known = Number.isFinite(Number(number));
  if (unit === "DE") return known ? `P${Number(number) * 10}Y` : "PXDE";
  if (unit === "CE") return known ? `P${Number(number) * 100}Y` : "PXCE";
  return `P${number}${unit}`;
}
