import { reportHeads } from "../../knowledge/report-heads.js";
import { outletOf } from "../../knowledge/world.js";
import type { Intake, LanguageBase, Report } from "../../model/index.js";
import { type Day, dayOf, exists, parseDay, partsOf } from "../times/calendar.js";
import { findDayMarks } from "./marks.js";

/** What lies further off tells nothing of when a report came out. */
const NEAR = 60;

/**
 * Settles a date of publication that the head leaves open, as figures that can be read in two ways ("3/5/2026") or a day
 * without its year ("3.5. 14:12"): by the reports of the set that carry a date, by the days that the report itself names,
 * by the country of its outlet. Where none of these tells, the date stays open.
 */
export function settleFigures(bases: readonly LanguageBase[]): LanguageBase[] {
  const dated = bases.flatMap((base) => parseDay(base.intake.report.published?.value) ?? []);
  return bases.map((base) => {
    const { report, publishedEither, learnt } = base.intake;
    if (publishedEither === undefined || report.published) return base;
    const told =
      publishedEither.length === 1 ? withYear(publishedEither[0], base, dated) : settled(publishedEither, base, dated);
    return told === undefined ? base : { ...base, intake: { ...base.intake, ...publishedAt(told, report, learnt) } };
  });
}

type Told = Pick<Intake, "learnt"> & { readonly published: NonNullable<Report["published"]> };

function publishedAt({ published, learnt }: Told, report: Report, known: Intake["learnt"]) {
  return { report: { ...report, published }, learnt: { ...known, ...learnt } };
}

function settled(either: readonly string[], base: LanguageBase, dated: readonly Day[]): Told | undefined {
  const value =
    nearest(either, () => dated) ??
    nearest(either, (day) => ownDays(base, day)) ??
    byCountry(either, base.intake.report.outlet);
  return value === undefined ? undefined : { published: { value, by: "text" }, learnt: { published: "text:figures" } };
}

/** The head has the day and the month; the year is the one that puts it next to the other reports, or to the report's own days. */
function withYear(day: string | undefined, base: LanguageBase, dated: readonly Day[]): Told | undefined {
  const days = dated.length > 0 ? dated : findDayMarks(base).flatMap((mark) => mark.day ?? []);
  const years = new Set(days.map((other) => partsOf(other).year).flatMap((year) => [year - 1, year, year + 1]));
  const either = [...years].map((year) => (day ?? "").replace("XXXX", String(year))).filter((iso) => parseDay(iso));
  const value = nearest(either, () => days);
  return value === undefined
    ? undefined
    : { published: { value, by: "inferred", latest: value }, learnt: { published: "inferred:year" } };
}

/** The one of some days that lies nearest to any of the others, if that is near enough to tell. */
function nearest(either: readonly string[], others: (day: Day) => readonly Day[]): string | undefined {
  const ranked = either
    .map((iso) => {
      const day = parseDay(iso) ?? 0;
      return { iso, far: Math.min(...others(day).map((other) => Math.abs(other - day))) };
    })
    .sort((a, b) => a.far - b.far);
  const [first, second] = ranked;
  return first === undefined || first.far > NEAR || first.far === second?.far ? undefined : first.iso;
}

/** The days that the report names with their month, those without a year in the year of `near`. */
function ownDays(base: LanguageBase, near: Day): Day[] {
  const { year } = partsOf(near);
  return findDayMarks(base).flatMap(({ day, month, date }) => {
    if (day !== undefined) return [day];
    return month !== undefined && date !== undefined && exists(year, month, date) ? [dayOf(year, month, date)] : [];
  });
}

function byCountry([dayFirst, monthFirst]: readonly string[], outlet: string | undefined): string | undefined {
  const country = outlet === undefined ? undefined : outletOf(outlet)?.country;
  if (country === undefined) return undefined;
  return reportHeads().monthFirst.has(country) ? monthFirst : dayFirst;
}
