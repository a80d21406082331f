import { daysBetween, once, type Proposal, type Report } from "../../model/index.js";
import type { Line, Source } from "./line.js";
import { dayOf } from "./words.js";

/** Days behind the newest report after which "next week" and "now" are taken for another week, where no day is told. */
const OLD = 4;

const days = once((reports: readonly Report[]) => {
  const known = reports.flatMap(({ id, published }) => (published ? [{ id, ...published }] : []));
  return {
    /** A report whose day is inferred may have come out on the last one that can be. */
    last: new Map(known.map(({ id, value, latest }) => [id, (latest ?? value).slice(0, 10)])),
    newest: known
      .map(({ value }) => value.slice(0, 10))
      .sort()
      .at(-1),
  };
});

/** Gives the days on which the reports behind evidence came out, the first one first; those not known are left out. */
export function daysTold({ dossier }: Source, evidence: Line["evidence"]): string[] {
  const { last } = days(dossier.reports);
  return evidence.flatMap((e) => last.get(e.report) ?? []).sort();
}

/** Tells whether a day lies so far behind the newest report that what was said on it must be told with its day. */
export function isOld({ dossier }: Source, day: string): boolean {
  const { newest = day } = days(dossier.reports);
  return daysBetween(day, newest) > OLD;
}

/** Gives "as reported", with the day where nobody tells of which version it is and another was told since, or the news is old. */
export function asReported(
  source: Source,
  { versions }: Proposal,
  { evidence, version }: { readonly evidence: Line["evidence"]; readonly version?: string | undefined },
): string {
  const day = daysTold(source, evidence).at(-1);
  if (day === undefined || version !== undefined) return "as reported";
  const isOvertaken = versions.some((one) => (daysTold(source, one.evidence)[0] ?? day) > day);
  return isOvertaken || isOld(source, day) ? `as reported on ${dayOf(day)}` : "as reported";
}
