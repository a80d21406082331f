import { monthName } from "../../knowledge/months.js";
import { once, type Report, type Statement } from "../../model/index.js";
import { showDate, showPublished } from "../../show/dates.js";
import { namesTaken } from "../../show/names-taken.js";
import type { WebRecord } from "../record.js";

/** Outlets that are named where more than one may have been the first. */
const FIRSTS = 3;

interface Out {
  readonly report: string;
  readonly source: string;
  readonly published: NonNullable<Report["published"]>;
  /** Its dateline has the day. */
  readonly inDateline: boolean;
}

/**
 * Says which report had a statement first, by what that is known, and where it cannot be known: the days on which the reports were
 * out are compared, and the hours of one day where all are given. A copy without a date was out after what it copies. Nothing
 * where one outlet has it alone.
 */
export function tellFirst(record: WebRecord, variants: Statement["variants"]): string | undefined {
  const sources = namesOf(variants.map(({ report }) => ({ source: record.source(report) })));
  if (sources.length < 2) return undefined;
  const out = variants.flatMap(({ report }): Out[] => {
    const of = record.report(report);
    const published = of?.published;
    return published ? [{ report, source: record.source(report), published, inDateline: hasDayInDateline(of) }] : [];
  });
  const dated = namesOf(out);
  const late = lateSources(record, variants);
  const undated = sources.filter((source) => !dated.includes(source) && !(dated.length > 0 && late.has(source)));
  if (undated.length > 0) return `who was first cannot be told: no date is known of ${few(undated, "and")}`;
  const first = firstOf(out);
  const untaken = withoutTaken(record, first);
  const own = untaken.length > 0 ? untaken : first;
  const names = namesOf(own);
  const [only] = own;
  if (names.length === 1 && only) return `first out: ${only.source}, ${momentOf(only)}${reasonOf(out, only, sources)}`;
  const limit = limitOf(own);
  return names.length > FIRSTS || names.length === sources.length
    ? `who was first cannot be told: ${limit}`
    : `first out: ${few(names, "or")}; which of them cannot be told: ${limit}`;
}

/** Why one is the first: the next was out later, or has it from there. */
function reasonOf(out: readonly Out[], first: Out, sources: readonly string[]): string {
  const others = out.filter(({ source }) => source !== first.source);
  const next = [...others].sort((a, b) => compare(keyOf(a), keyOf(b)))[0];
  if (!next)
    return `; ${few(
      sources.filter((source) => source !== first.source),
      "and",
    )}, without a date, has it from there`;
  const isSure = lastDay(first) < firstDay(next) || (hourOf(first) !== undefined && hourOf(next) !== undefined);
  return isSure
    ? `; next was ${next.source}, ${momentOf(next)}`
    : `; ${next.source}, ${momentOf(next)}, copies or credits it`;
}

/** Those whose reports all have it from another one of them: they were out after that one, whenever that was. */
function lateSources(record: WebRecord, variants: Statement["variants"]): ReadonlySet<string> {
  const reports = variants.map(({ report }) => report);
  const copies = copiesAmong(record, reports);
  const own = new Set(reports.filter((report) => !copies.has(report)).map(record.source));
  return new Set(reports.map(record.source).filter((source) => !own.has(source)));
}

/** Why nobody can tell which of some was the first. */
function limitOf(first: readonly Out[]): string {
  const inferred = first.filter(({ published: { value, latest = value } }) => latest !== value);
  if (inferred.length > 0) return `the day of ${few(namesOf(inferred), "and")} is only inferred`;
  const latest = first.map(firstDay).reduce((a, b) => (a > b ? a : b), "");
  const day = showPublished({ value: latest, by: "text" });
  const hourless = namesOf(first.filter((one) => hourOf(one) === undefined));
  return hourless.length > 0
    ? `${few(namesOf(first), "and")} came out on one day, ${day}, and ${few(hourless, "and")} ${hourless.length > 1 ? "give" : "gives"} no hour`
    : `${few(namesOf(first), "and")} came out at the same hour`;
}

/** "14 March 2024, 06:02 UTC", "14 March 2024 by its dateline". */
function momentOf(one: Out): string {
  if (one.inDateline) return `${showDate(one.published.value)} by its dateline`;
  const day = showPublished(one.published) ?? "";
  const hour = hourOf(one);
  return hour === undefined ? day : `${showPublished({ ...one.published, value: hour })}, ${hour.slice(11, 16)} UTC`;
}

/** The instant in universal time, where an hour is given. */
function hourOf({ published: { value, latest } }: Out): string | undefined {
  const at = value.includes("T") && latest === undefined ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The day of an instant is the one where it was out or the one in universal time: by which another counts is not known. */
const daysOf = (one: Out): string[] => {
  const { value, latest = value } = one.published;
  return [value, latest, hourOf(one) ?? value].map((day) => day.slice(0, 10)).sort();
};
const firstDay = (one: Out): string => daysOf(one)[0] ?? "";
const lastDay = (one: Out): string => daysOf(one).at(-1) ?? "";

/** Characters at the beginning of a line in which a dateline has its day. */
const DATELINE = 80;

/** "BERGEN, March 12 (Quaywire) -": the line that begins with the place has the day and the month too. */
function hasDayInDateline({ text, dateline, published }: Report): boolean {
  const { value, latest = value } = published ?? { value: "" };
  if (dateline === undefined || latest !== value || value.length !== DAY_LENGTH) return false;
  const line = text.split("\n").find((one) => one.startsWith(dateline)) ?? "";
  const words =
    line
      .slice(0, DATELINE)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  const month = monthName(Number(value.slice(5, 7))).toLowerCase();
  const hasMonth = words.some((word) => word.length > 2 && month.startsWith(word));
  return hasMonth && words.some((word) => /^\d/.test(word) && Number.parseInt(word, 10) === Number(value.slice(8)));
}

const DAY_LENGTH = "2026-03-12".length;

const keyOf = (one: Out): string => hourOf(one) ?? firstDay(one);

/** Leaves out who has it from another of them: it was out after that one. */
function withoutTaken(record: WebRecord, first: readonly Out[]): Out[] {
  const names = new Set(namesOf(first));
  const taken = takenFrom(record);
  return first.filter(({ report, source }) => !taken.get(report)?.some((name) => name !== source && names.has(name)));
}

const takenFrom = once(({ dossier }: WebRecord) => namesTaken(dossier.sources, ["copies", "credits"]));

/** Lists those of some reports that carry one thing which copy or credit another one of them. */
export function copiesAmong(record: WebRecord, reports: readonly string[]): ReadonlySet<string> {
  const names = new Set(reports.map(record.source));
  const taken = takenFrom(record);
  const isCopy = (report: string): boolean =>
    taken.get(report)?.some((name) => name !== record.source(report) && names.has(name)) ?? false;
  return new Set(reports.filter(isCopy));
}

/** Stands for the day of a report without a date: such stand last. */
const LATE = "9";

/**
 * Gives what the reports that carry one thing are put in order by: when they were out, and a copy behind those that it can have it
 * from, whatever day was inferred for it.
 */
export function orderOfOut(record: WebRecord, reports: readonly string[]): (report: string) => string {
  const copies = copiesAmong(record, reports);
  const outOn = (report: string): string => record.report(report)?.published?.value ?? LATE;
  const own = reports.filter((report) => !copies.has(report)).map(outOn);
  const first = own.reduce((a, b) => (a < b ? a : b), LATE);
  return (report) => {
    const day = outOn(report);
    return copies.has(report) ? `${day > first || first === LATE ? day : first}~` : day;
  };
}

/** Days are compared, and the hours of one day where all are known. */
function firstOf(out: readonly Out[]): readonly Out[] {
  const last = out.map(lastDay).reduce((a, b) => (a < b ? a : b), "9");
  const first = out.filter((one) => firstDay(one) <= last);
  const hours = first.flatMap((one) => hourOf(one) ?? []);
  if (hours.length < first.length) return first;
  const earliest = [...hours].sort()[0];
  return first.filter((one) => hourOf(one) === earliest);
}

const namesOf = (out: readonly { readonly source: string }[]): string[] => [
  ...new Set(out.map(({ source }) => source)),
];

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function few(names: readonly string[], word: string): string {
  if (names.length > FIRSTS) return `${names.length} outlets`;
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
