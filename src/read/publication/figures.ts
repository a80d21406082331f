import { reportHeads } from "../../knowledge/report-heads.js";
import { outletOf } from "../../knowledge/world.js";
import type { LanguageBase } from "../../model/index.js";
import { type Day, dayOf, exists, parseDay, partsOf } from "../times/calendar.js";
import { findDayMarks } from "./marks.js";

/** What lies further off tells nothing of when a report came out. */
const NEAR = 60;

/**
 * Settles a date of publication that is given in figures alone and can be read in two ways ("3/5/2026"): by the reports
 * of the set that carry a date, by the days that the report itself names, by the country of its outlet. Where none of
 * these tells, the date stays open.
 */
export function settleFigures(bases: readonly LanguageBase[]): LanguageBase[] {
  const dated = bases.flatMap((base) => parseDay(base.intake.report.published?.value) ?? []);
  return bases.map((base) => {
    const { report, publishedEither, learnt } = base.intake;
    if (publishedEither === undefined || report.published) return base;
    const told = nearer(publishedEither, () => dated) ?? nearer(publishedEither, (day) => ownDays(base, day));
    const value = told ?? byCountry(publishedEither, report.outlet);
    if (value === undefined) return base;
    const published = { value, by: "text" } as const;
    const intake = {
      ...base.intake,
      report: { ...report, published },
      learnt: { ...learnt, published: "text:figures" },
    };
    return { ...base, intake };
  });
}

/** The one of two days that lies nearer to any of the others, if that is near enough to tell. */
function nearer(either: readonly [string, string], others: (day: Day) => readonly Day[]): string | undefined {
  const [first, second] = either.map((iso) => {
    const day = parseDay(iso) ?? 0;
    return Math.min(...others(day).map((other) => Math.abs(other - day)));
  });
  if (first === undefined || second === undefined || first === second) return undefined;
  return Math.min(first, second) > NEAR ? undefined : either[first < second ? 0 : 1];
}

/** The days that the report names with their month, those without a year in the year of `near`. */
function ownDays(base: LanguageBase, near: Day): Day[] {
  const { year } = partsOf(near);
  return findDayMarks(base).flatMap(({ day, month, date }) => {
    if (day !== undefined) return [day];
    return month !== undefined && date !== undefined && exists(year, month, date) ? [dayOf(year, month, date)] : [];
  });
}

function byCountry([dayFirst, monthFirst]: readonly [string, string], outlet: string | undefined): string | undefined {
  const country = outlet === undefined ? undefined : outletOf(outlet)?.country;
  if (country === undefined) return undefined;
  return reportHeads().monthFirst.has(country) ? monthFirst : dayFirst;
}
