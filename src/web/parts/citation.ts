import type { Evidence, Report } from "../../model/index.js";
import { showPublished } from "../../show/dates.js";
import { shortSource } from "../../show/short-source.js";
import type { WebRecord } from "../record.js";

/** Writes words of a report as they are cited elsewhere: the words, who has them where and when, and their place in it. */
export function citationOf(report: Report, { start, end, quote }: Evidence): string {
  const { title, byline } = report;
  const parts = [byline, title && `“${title}”`, shortSource(report), showPublished(report.published)];
  return `“${quote}” ${parts.filter(Boolean).join(", ")} (${report.from}, characters ${start}–${end}).`;
}

/** Gives the address of words in their report: it holds as long as the report does. */
export const placeOf = ({ path }: WebRecord, { report, start, end }: Evidence): string =>
  `${path}/reports/${encodeURIComponent(report)}?at=${start}-${end}#at`;
