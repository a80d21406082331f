import type { LanguageBase } from "../model/index.js";
import { settleFigures } from "./publication/figures.js";
import { frameFinder } from "./publication/frames.js";
import { inferInterval, type PublicationInterval } from "./publication/interval.js";
import { findDayMarks } from "./publication/marks.js";
import { type Relatedness, relate } from "./publication/related.js";
import { formatDay, parseDay } from "./times/calendar.js";

/**
 * Gives every report without a date the interval in which it can have been published: from the days that it names as
 * past and as still to come, with the year, month and week of the report of the set that shares most with it; failing
 * that, from the reports that carry the same quotations. Where nothing can be said the date stays absent. Reports with
 * a date keep it; the order of the set does not matter.
 */
export function inferPublication(given: readonly LanguageBase[]): LanguageBase[] {
  const bases = settleFigures(given);
  const known = new Map<number, PublicationInterval>();
  for (const [i, base] of bases.entries()) {
    const dated = intervalOf(base);
    if (dated) known.set(i, dated);
  }
  const undated = bases.flatMap((base, i) => (base.intake.report.published || !base.intake.readable ? [] : [i]));
  if (undated.length === 0) return bases;
  const inferred = inferAll(bases, undated, known);
  return bases.map((base, i) => {
    const interval = inferred.get(i);
    if (interval) return withPublished(base, interval);
    return undated.includes(i) ? withDoubt(base) : base;
  });
}

function intervalOf(base: LanguageBase): PublicationInterval | undefined {
  const { published } = base.intake.report;
  const first = parseDay(published?.value);
  return first === undefined ? undefined : { first, last: parseDay(published?.latest) ?? first, by: [] };
}

type Intervals = ReadonlyMap<number, PublicationInterval>;

/** Infers in rounds; each sees only what the rounds before it know, so that the order of the set is of no account. */
function inferAll(bases: readonly LanguageBase[], undated: readonly number[], dated: Intervals): Intervals {
  const marks = new Map(undated.map((i) => [i, findDayMarks(bases[i] as LanguageBase)]));
  const related = relate(bases);
  const inferred = new Map<number, PublicationInterval>();
  const round = (infer: (report: number, known: Intervals) => PublicationInterval | undefined) => {
    const known = new Map([...dated, ...inferred]);
    for (const report of undated) {
      const interval = inferred.has(report) ? undefined : infer(report, known);
      if (interval) inferred.set(report, interval);
    }
  };
  // Dates with a year need no other report; where there is one, it tells history from news.
  const yearly = (report: number) => (marks.get(report) ?? []).filter((mark) => mark.day !== undefined);
  if (dated.size === 0) round((report) => inferInterval(yearly(report), undefined));
  const frameOf = frameFinder(bases, dated, related);
  const byWords = (report: number, known: Intervals) => {
    const frame = frameOf(report, known);
    return frame && inferInterval(marks.get(report) ?? [], frame);
  };
  round(byWords);
  // A second time, for reports that only those just inferred are near to.
  round(byWords);
  round((report, known) => fromSharedWords(report, known, related));
  return inferred;
}

/** Reports that carry the same words from the same mouth tell of the same day. */
function fromSharedWords(report: number, known: Intervals, related: Relatedness): PublicationInterval | undefined {
  const intervals = related.sharing(report, new Set(known.keys())).flatMap((other) => known.get(other) ?? []);
  if (intervals.length === 0) return undefined;
  const first = Math.min(...intervals.map((interval) => interval.first));
  // What an agency filed, others print on the next day too.
  const last = Math.max(...intervals.map(({ last, by }) => last + Number(by.includes("dateline"))));
  return last - first > SHARED_DAYS ? undefined : { first, last, by: ["shared-quotations"] };
}

/** Reports that share words but lie further apart than this do not tell of one day. */
const SHARED_DAYS = 3;

function withPublished(base: LanguageBase, { first, last, by }: PublicationInterval): LanguageBase {
  const published = { value: formatDay(first), by: "inferred", latest: formatDay(last) } as const;
  const { intake } = base;
  const learnt = { ...intake.learnt, published: `inferred:${by.join("+")}` };
  return { ...base, intake: { ...intake, report: { ...intake.report, published }, learnt } };
}

/** Without a day of publication "on Tuesday" and "1 July" stay open: the record says so rather than lose them silently. */
function withDoubt(base: LanguageBase): LanguageBase {
  const { report, diagnostics } = base.intake;
  const message = `no date of publication could be told for ${report.from}: its dates without a year stay open`;
  const doubt = { code: "date-not-told", severity: "info", message, by: "publication" } as const;
  return { ...base, intake: { ...base.intake, diagnostics: [...diagnostics, doubt] } };
}
