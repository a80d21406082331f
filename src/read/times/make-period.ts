import { partsOf, two } from "./calendar.js";
import { type Args, yearOf } from "./make-date.js";
import type { Captures } from "./match.js";
import { type Anchor, type Meaning, narrow, nearestYear, someMonths, someYears } from "./meaning.js";

const num = (captures: Captures, name: string): number | undefined => captures[name]?.least;
const relationOf = (captures: Captures): number | undefined => num(captures, "relation");

/** Makes a decade: "the 1970s", "the 80s". */
export function makeDecade(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const digits = captures.decade?.value.replace(/\D/g, "") ?? "";
  const first = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 20 ? 1900 : 2000);
  return narrow(someYears(first, first + 9, String(first / 10)), captures.mod?.value, anchor.published);
}

/** Makes a century: "the 19th century". */
export function makeCentury(captures: Captures): Meaning {
  const nth = num(captures, "nth") ?? 1;
  return someYears((nth - 1) * 100, nth * 100 - 1, two(nth - 1));
}

const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

/** Makes a season; winter counts under the year that it begins in. */
export function makeSeason(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const season = captures.season?.value ?? captures.plain?.value ?? "SP";
  const [first, last] = MONTHS[season] ?? [3, 5];
  const relation = relationOf(captures) ?? 0;
  const lean = relation < 0 ? "past" : relation > 0 ? "future" : anchor.lean;
  const beyond = anchor.published === undefined ? undefined : anchor.published - 92 * relation * -1;
  const from = relation === 0 || beyond === undefined ? anchor : { ...anchor, published: beyond };
  const year = captures.year ? Number(captures.year.value) : nearestYear({ ...from, lean }, first);
  if (year === undefined) return { type: "DATE", value: `XXXX-${season}`, leans: lean };
  return narrow(someMonths(year, first, last, `${year}-${season}`), captures.mod?.value, anchor.published);
}

/** Makes a quarter of a year; without a year the last one that has begun, or the next if the verb points ahead. */
export function makeQuarter(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const quarter = num(captures, "q") ?? num(captures, "place") ?? 1;
  const year = yearOf(captures, anchor) ?? nearestYear(anchor, quarter * 3 - 2);
  if (year === undefined) return { type: "DATE", value: `XXXX-Q${quarter}`, leans: anchor.lean };
  return someMonths(year, quarter * 3 - 2, quarter * 3, `${year}-Q${quarter}`);
}

/** Makes half a year. */
export function makeHalfYear(captures: Captures, _args: Args, anchor: Anchor): Meaning {
  const half = (num(captures, "place") ?? 1) === 1 ? 1 : 2;
  const year =
    yearOf(captures, anchor) ?? (anchor.published === undefined ? undefined : partsOf(anchor.published).year);
  if (year === undefined) return { type: "DATE", value: `XXXX-H${half}` };
  return someMonths(year, half * 6 - 5, half * 6, `${year}-H${half}`);
}

/** Makes a fiscal year; where it begins depends on the country, so it has no interval. */
export function makeFiscal(captures: Captures): Meaning {
  return { type: "DATE", value: `FY${captures.year?.value ?? "XXXX"}` };
}
