import { reportHeads } from "../knowledge/report-heads.js";

/** A date and time as a report's head prints it. */
export interface HeadDate {
  /** ISO day, or instant with its offset where the text gives the hour and a zone. */
  readonly value?: string;
  /** What the head leaves open: both days of "3/5/2026", with the day first and with the month first, or "XXXX-05-03". */
  readonly either?: readonly string[];
  /** True for a time of day without a date. */
  readonly timeOnly: boolean;
  /** The line without the date, its time, zone and weekday; "" where nothing else stood there. */
  readonly rest: string;
}

interface Day {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const ISO =
  /\b(?<year>\d{4})([-/])(?<month>\d{2})\2(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:\.\d{1,6})?)?)?/;
const MONTH_FIRST = /(?<![A-Za-z])([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:,? (\d{4})(?!\d))?/g;
const DAY_FIRST = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?[ /-](?:of )?([A-Za-z]{3,9})\b\.?(?:(?:,? |[/-])(\d{4})(?!\d))?/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\S)/;
/** "3.5. 14:12": the day and the month before a time of day; without one, "4.5." can be a share or a clause. */
const WITHOUT_YEAR = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?=\s*\d{1,2}[:.]\d{2})/;
const CLOCK = /(?<!\d|\d[:.])(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?(?!\d)\s?(a\.?m\.?|p\.?m\.?)?/i;
const CLOCK_SHORT = /(?<![\d:.])(\d{1,2})\s?(a\.?m\.?|p\.?m\.?)(?![a-z])|(?<!\d)(\d{2})(\d{2})(?= ?(?:GMT|UTC|hrs)\b)/i;
const ZONE = /(?<![A-Za-z])(?:(UTC|GMT)? ?([+-])(\d{1,2})(?::?(\d{2}))?|\(?(local time|[A-Z]{1,4})\)?)(?![A-Za-z\d])/;

/** "2:02 pm (Paris)": the city by whose clock it is. */
const LOCAL_TO = /(\d\d(?: ?[AaPp]\.?[Mm]\.?)?) \(\p{Lu}\p{Ll}+(?: time)?\)/u;

/** Takes the date out of a head line, or gives undefined where it holds neither date nor time of day. */
export function takeDate(line: string): HeadDate | undefined {
  if (!/\d/.test(line)) return undefined;
  let rest = line.slice(0, 300).replace(LOCAL_TO, "$1");
  const cut = (from: number, length: number) => {
    rest = `${rest.slice(0, from)} \u0000 ${rest.slice(from + length)}`;
  };
  const found = findDay(rest);
  if (found) cut(found.index, found.length);
  // "03/11/2026 March 11, 2026": the same day in figures.
  const again = found && "day" in found ? findNumericDay(rest) : undefined;
  if (again) cut(again.index, again.length);
  const clock = found?.clock ?? takeClock(rest, cut);
  if (!found && !clock) return undefined;
  const zone = clock && takeZone(rest, cut);
  return {
    ...(found && "either" in found ? either(found.either) : valueOf(found?.day, clock, zone)),
    timeOnly: !found,
    rest: withoutMarks(rest),
  };
}

type Cut = (from: number, length: number) => void;
interface Clock {
  readonly hour: number;
  readonly minute: number;
}

interface Place {
  readonly index: number;
  readonly length: number;
  readonly clock?: Clock;
}
type Found = Place & ({ readonly day: Day } | { readonly either: readonly [Day, Day] });

function findDay(text: string): Found | undefined {
  const iso = ISO.exec(text);
  if (iso) {
    const { year, month, day: date, hour, minute } = iso.groups ?? {};
    const day = dayOf(Number(year), Number(month), Number(date));
    const clock = hour === undefined ? {} : { clock: { hour: Number(hour), minute: Number(minute) } };
    if (day) return { day, index: iso.index, length: iso[0].length, ...clock };
  }
  return findNamedDay(text) ?? findNumericDay(text) ?? findDayOfMonth(text);
}

function findNamedDay(text: string) {
  const { months } = reportHeads();
  for (const [pattern, nameAt, dayAt] of [
    [DAY_FIRST, 2, 1],
    [MONTH_FIRST, 1, 2],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const month = months.get((match[nameAt] ?? "").toLowerCase());
      const year = match[3] === undefined ? undefined : Number(match[3]);
      const day = month && dayOf(year, month, Number(match[dayAt]));
      if (day) return { day, index: match.index, length: match[0].length };
    }
  return undefined;
}

/**
 * Reads 13/5/2026, 5/13/2026 and, as dots are only used with the day first, 3.5.2026. 3/5/2026 can be either, unless a
 * weekday beside it tells.
 */
function findNumericDay(text: string): Found | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [a, b, year] = [Number(match[1]), Number(match[3]), yearOf(match[4] ?? "")];
  const place = { index: match.index, length: match[0].length };
  const dayFirst = dayOf(year, b, a);
  const monthFirst = match[2] === "." ? undefined : dayOf(year, a, b);
  if (!dayFirst || !monthFirst || a === b) {
    const day = dayFirst ?? monthFirst;
    return day && { ...place, day };
  }
  const weekday = weekdayIn(text);
  const told = [dayFirst, monthFirst].filter((day) => weekday !== undefined && weekdayOf(day) === weekday);
  return told.length === 1 && told[0] ? { ...place, day: told[0] } : { ...place, either: [dayFirst, monthFirst] };
}

function findDayOfMonth(text: string): Found | undefined {
  const match = WITHOUT_YEAR.exec(text);
  const day = match && dayOf(undefined, Number(match[2]), Number(match[1]));
  return match && day ? { day, index: match.index, length: match[0].length } : undefined;
}

/** "26" is 2026: a report is of this century. */
const yearOf = (digits: string) => Number(digits) + (digits.length === 2 ? 2000 : 0);

/** The weekday named in a line, by the first three letters of its name. */
function weekdayIn(text: string): string | undefined {
  const { weekdays } = reportHeads();
  const word = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((one) => weekdays.has(one));
  return word?.slice(0, 3);
}

const weekdayOf = ({ year = 0, month, day }: Day) =>
  new Date(Date.UTC(year, month - 1, day)).toUTCString().slice(0, 3).toLowerCase();

function dayOf(year: number | undefined, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) return undefined;
  if (year !== undefined && (year < 1800 || year > 2200)) return undefined;
  return { month, day, ...(year !== undefined && { year }) };
}

function takeClock(text: string, cut: Cut): Clock | undefined {
  const long = CLOCK.exec(text);
  const short = long ? undefined : CLOCK_SHORT.exec(text);
  const match = long ?? short;
  if (!match) return undefined;
  const [hours, minutes, half] = long
    ? [long[1], long[2], long[3]]
    : [short?.[1] ?? short?.[3], short?.[4] ?? "0", short?.[2]];
  const afternoon = /^p/i.test(half ?? "");
  const hour = (Number(hours) % (half ? 12 : 24)) + (afternoon ? 12 : 0);
  if (Number(hours) > 24 || Number(minutes) > 59) return undefined;
  cut(match.index, match[0].length);
  return { hour, minute: Number(minutes) };
}

/** Takes the zone after a time of day. Minutes ahead of UTC, or undefined where it is missing or stands for several. */
function takeZone(text: string, cut: Cut): number | undefined {
  const { zones } = reportHeads();
  const after = text.lastIndexOf("\u0000");
  for (const from of [after, 0]) {
    const match = ZONE.exec(text.slice(from));
    if (!match) continue;
    if (match[2] !== undefined) {
      cut(from + match.index, match[0].length);
      return (match[2] === "-" ? -1 : 1) * (Number(match[3]) * 60 + Number(match[4] ?? 0));
    }
    const name = (match[5] ?? "").toLowerCase();
    if (zones.has(name)) {
      cut(from + match.index, match[0].length);
      return zones.get(name);
    }
  }
  return undefined;
}

const either = ([dayFirst, monthFirst]: readonly [Day, Day]): { either: readonly [string, string] } => ({
  either: [isoDay(dayFirst), isoDay(monthFirst)],
});

const isoDay = ({ year, month, day }: Day) => `${year ?? WITHOUT}-${two(month)}-${two(day)}`;

/** Stands for the year where the head has none, as in TIMEX3. */
const WITHOUT = "XXXX";

const two = (n: number) => String(n).padStart(2, "0");

function valueOf(
  day: Day | undefined,
  clock: Clock | undefined,
  zone: number | undefined,
): Pick<HeadDate, "value" | "either"> {
  if (day === undefined) return {};
  if (day.year === undefined) return { either: [isoDay(day)] };
  const date = isoDay(day);
  if (!clock || zone === undefined) return { value: date };
  const ahead = Math.abs(zone);
  const offset = zone === 0 ? "Z" : `${zone < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
  return { value: `${date}T${two(clock.hour)}:${two(clock.minute)}:00${offset}` };
}

/** What is left of a line once its date is out: without weekdays, separators and the words that join date and time. */
function withoutMarks(text: string): string {
  const { weekdays } = reportHeads();
  return text
    .split(" ")
    .filter((word) => !weekdays.has(word.toLowerCase().replace(/[.,]+$/, "")))
    .join(" ")
    .replace(/\u0000(?: (?:at|on|-|–|—|,|\||·|•|@))* \u0000/g, "\u0000")
    .replace(/[\s,;|·•()–—@-]*\u0000[\s,;|·•()–—@-]*/g, " ")
    .replace(/\s+(?:at|on|,)\s*$/i, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;|·•–—-]+|[\s,;|·•–—-]+$/g, "")
    .trim();
}
