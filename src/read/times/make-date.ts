import { type Day, dayOf, exists, formatWeek, mondayOf, parseDay, partsOf, two, weekdayOf } from "./calendar.js";
import { feastDay } from "./feasts.js";
import type { Captures } from "./match.js";
import {
  type Anchor,
  type Lean,
  type Meaning,
  narrow,
  nearestWeekday,
  nearestYear,
  oneDay,
  oneMonth,
  oneWeek,
  someYears,
} from "./meaning.js";

export type Args = Readonly<Record<string, string | number>>;

const num = (captures: Captures, name: string): number | undefined => captures[name]?.least;
const relationOf = (captures: Captures): number | undefined => num(captures, "relation");

/** Gives the year that a rule names: "2025", "of next year"; undefined where it names none. */
export function yearOf(captures: Captures, anchor: Anchor): number | undefined {
  const relation = relationOf(captures);
  if (captures.year) return Number(captures.year.value);
  return relation === undefined || anchor.published === undefined
    ? undefined
    : partsOf(anchor.published).year + relation;
}

/** Makes a date of a month, a day, a year, in figures or words. */
export function makeCalendar(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const mod = captures.mod?.value;
  if (captures.iso) return makeIso(captures.iso.value);
  if (captures.slash) return makeSlash(captures.slash.value, anchor);
  const month = num(captures, "month");
  if (month === undefined) return narrow(makeYears(captures) ?? NEVER, mod, anchor.published);
  if (captures.day) return withPart(makeDay(captures, month, args, anchor), captures);
  return makeMonth(captures, month, args, anchor);
}

/** Makes "the 22nd": the first such day where the verb looks ahead, the last where it tells; of the month spoken of, if that is ahead. */
export function makeDayAlone(
  captures: Captures,
  _args: Args,
  { published, reference, lean }: Anchor,
): Meaning | undefined {
  const date = num(captures, "date") ?? 1;
  if (published === undefined) return { type: "DATE", value: `XXXX-XX-${two(date)}`, leans: lean };
  const { year, month } = partsOf(reference !== undefined && reference > published ? reference : published);
  // "On the 27th they meet in Lima; he will be back on the 20th": both are of one month.
  const from = Math.max(published, dayOf(year, month, 1));
  const days = [month - 1, month, month + 1, month + 2].flatMap((m) => {
    const first = partsOf(dayOf(year, m, 1));
    return exists(first.year, first.month, date) ? [dayOf(first.year, first.month, date)] : [];
  });
  const day = lean === "past" ? days.findLast((d) => d <= published) : days.find((d) => d >= from);
  return day === undefined ? undefined : oneDay(day, lean);
}

/** "The evening of 3 May" is a time of that day. */
const withPart = (day: Meaning | undefined, { part }: Captures): Meaning | undefined =>
  day && part ? { ...day, type: "TIME", value: `${day.value}T${part.value}` } : day;

const NEVER: Meaning = { type: "DATE", value: "XXXX" };

function makeYears(captures: Captures): Meaning | undefined {
  const year = num(captures, "year");
  if (year === undefined) return undefined;
  const short = captures.short;
  if (!short) return someYears(year, year, String(year));
  const last = Math.floor(year / 100) * 100 + short.least;
  return last > year && last - year < 20
    ? someYears(year, last, `${year}/${last}`)
    : someYears(year, year, String(year));
}

function makeMonth(captures: Captures, month: number, args: Args, anchor: Anchor): Meaning {
  const mod = captures.mod?.value;
  const relation = relationOf(captures);
  const named = captures.year || args.of === "year" ? yearOf(captures, anchor) : undefined;
  const lean: Lean = relation === undefined || relation === 0 ? anchor.lean : relation < 0 ? "past" : "future";
  const year = named ?? nearestYear({ ...anchor, lean }, month);
  if (year === undefined) return { type: "DATE", value: `XXXX-${two(month)}`, leans: lean };
  return narrow(oneMonth(year, month, named === undefined ? lean : undefined), mod, anchor.published);
}

function makeDay(captures: Captures, month: number, args: Args, anchor: Anchor): Meaning | undefined {
  const date = num(captures, "day") ?? 1;
  const last = num(captures, "to") ?? date;
  // "May 3 and 4" are two days in a row; "May 3 and 12 delegates" are not.
  if (args.pair && last !== date + 1) return undefined;
  const named = yearOf(captures, anchor);
  const year = named ?? nearestYear(anchor, month, date);
  if (!exists(year ?? 2024, month, date) || !exists(year ?? 2024, month, last) || last < date) return undefined;
  const leans = named === undefined ? { leans: anchor.lean } : {};
  if (year === undefined) return { type: "DATE", value: `XXXX-${two(month)}-${two(date)}`, ...leans };
  const day = oneDay(dayOf(year, month, date));
  if (last === date) return { ...day, ...leans };
  const end = oneDay(dayOf(year, month, last));
  return { ...day, value: `${day.value}/${end.value}`, to: dayOf(year, month, last), precision: "range", ...leans };
}

function makeIso(text: string): Meaning | undefined {
  const day = parseDay(text);
  if (day === undefined) return undefined;
  return text.length > 10 ? { ...oneDay(day), type: "TIME", value: text.toUpperCase() } : oneDay(day);
}

/** "30/11/2024" and "11/30/2024" are clear; of two that are possible the one nearer to publication is taken. */
function makeSlash(text: string, anchor: Anchor): Meaning | undefined {
  const [a = 0, b = 0, y = 0] = text.split(/[/.]/).map(Number);
  const year = y < 100 ? y + (y > 49 ? 1900 : 2000) : y;
  const readings = [
    [b, a],
    [a, b],
  ]
    .filter(([month = 0, date = 0]) => month > 0 && month < 13 && date > 0 && exists(year, month, date))
    .map(([month = 0, date = 0]) => dayOf(year, month, date));
  const [first, second] = readings;
  if (first === undefined) return undefined;
  if (second === undefined || second === first) return oneDay(first);
  if (anchor.published === undefined) return { type: "DATE", value: `${year}-XX-XX` };
  return oneDay(Math.abs(first - anchor.published) <= Math.abs(second - anchor.published) ? first : second);
}

/** Makes the day of a weekday against publication and tense. */
export function makeWeekday(captures: Captures, args: Args, anchor: Anchor): Meaning {
  const weekday = num(captures, "weekday") ?? 1;
  const relation = relationOf(captures);
  const lean = relation === undefined || relation === 0 ? anchor.lean : relation < 0 ? "past" : "future";
  const leans: Lean = args.side === 1 ? "future" : lean;
  const part = captures.part ? `T${captures.part.value}` : "";
  const type = part ? "TIME" : "DATE";
  if (anchor.published === undefined) return { type, value: `XXXX-WXX-${weekday}${part}`, leans };
  const day = findWeekday(anchor.published, weekday, relation, leans, args);
  const found = oneDay(day, leans);
  return { ...found, type, value: `${found.value}${part}` };
}

/** Makes the day of a weekday that is counted in its month: "the second Friday in May". */
export function makeWeekdayOfMonth(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const [month, weekday, nth] = [num(captures, "month"), num(captures, "weekday"), num(captures, "place")];
  if (month === undefined || weekday === undefined) return undefined;
  const named = captures.year && yearOf(captures, anchor);
  const year = named ?? nearestYear(anchor, month);
  const leans = named === undefined ? { leans: anchor.lean } : {};
  if (year === undefined) return { type: "DATE", value: `XXXX-${two(month)}`, ...leans };
  const first = nearestWeekday(dayOf(year, month, 1), weekday, "future");
  const fifth = first + 7 * 4;
  const last = partsOf(fifth).month === month ? fifth : fifth - 7;
  return { ...oneDay(args.last ? last : first + 7 * ((nth ?? 1) - 1)), ...leans };
}

/** "last Friday" is before today, "next Friday" is next week's, "Friday last week" is last week's. */
function findWeekday(p: Day, weekday: number, relation: number | undefined, lean: Lean, args: Args): Day {
  if (args.week === 1) return mondayOf(p) + 7 * (relation ?? 0) + weekday - 1;
  if (args.side === 1) return nearestWeekday(p + 1, weekday, "future") + 7 * Number(args.weeks ?? 0);
  if (relation === -1) return nearestWeekday(p - 1, weekday, "past");
  if (relation === 1) return mondayOf(p) + 7 + weekday - 1;
  return nearestWeekday(p, weekday, lean);
}

/** Makes a weekend, Saturday and Sunday. */
export function makeWeekend(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const relation = relationOf(captures) ?? 0;
  const p = anchor.published;
  if (p === undefined) return { type: "DATE", value: "XXXX-WXX-WE", leans: anchor.lean };
  const running = weekdayOf(p) > 5;
  const back = relation < 0 || (relation === 0 && !running && anchor.lean !== "future");
  const saturday = mondayOf(p) + 5 + (back ? -7 : relation > 0 ? 7 : 0);
  const value = `${formatWeek(saturday)}-WE`;
  return { type: "DATE", value, from: saturday, to: saturday + 1, precision: "range", leans: anchor.lean };
}

/** Makes the week of a month, counted in sevens from its first day; "the last" is the one that most of its last seven days are in. */
export function makeWeekOfMonth(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const month = makeMonth(captures, num(captures, "month") ?? 1, args, anchor);
  if (month.from === undefined || month.to === undefined) return undefined;
  const place = captures.place?.least ?? 1;
  return oneWeek(place === 4 ? month.to - 3 : month.from + 7 * place - 4);
}

/** Makes the week that a day is in; without a year the day stands for it. */
export function makeWeekOfDay(captures: Captures, args: Args, anchor: Anchor): Meaning | undefined {
  const day = makeCalendar(captures, args, anchor);
  return day?.from === undefined ? day : oneWeek(day.from);
}

/** Any year, where none is known. */
const NO_YEAR = 2000;

/** Makes a feast, in the year named or nearest. */
export function makeFeast(captures: Captures, args: Args, anchor: Anchor): Meaning {
  const feast = captures.feast?.value ?? "";
  const named = captures.year ? Number(captures.year.value) : undefined;
  const base = anchor.reference ?? anchor.published;
  // A feast that moves lies in about the same month every year.
  const { month, date } = partsOf(feastDay(feast, base === undefined ? NO_YEAR : partsOf(base).year));
  const year = named ?? nearestYear(anchor, month, date);
  if (year === undefined) return { type: "DATE", value: `XXXX-${two(month)}-${two(date)}`, leans: anchor.lean };
  return oneDay(feastDay(feast, year) + Number(args.by ?? 0));
}
