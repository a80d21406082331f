import { type Evidence, fileUnder, type Report } from "../model/index.js";
import { writeRows } from "../show/csv.js";
import { type OutlineLine, outlineLines } from "../show/outline.js";
import { headlineOf } from "./parts/headline.js";
import type { Found, WebRecord } from "./record.js";
import type { Saved } from "./saved.js";

/** Gives what the page of a report holds: its text, and what is found where in it. */
export function savedReport(record: WebRecord, report: Report): Saved {
  const found = record.foundIn(report.id);
  const rows = found.map(({ entry: { id, kind, text }, evidence: { start, end, quote } }) => {
    return [id, kind, text, start, end, quote];
  });
  return {
    name: `${record.name}-report-${report.id}`,
    outline: () => {
      const outline = outlineLines(record.dossier, linesOf(found));
      const own = outline.reports.filter((one) => one.report.id === report.id);
      const [{ source = "", details = [] } = {}] = own;
      const sentences = report.text.split(/\n+/).map((text) => ({ text, citations: [] }));
      return {
        ...{
          title: headlineOf(report),
          standing: [source, ...details.filter((one) => one !== `“${report.title}”`)].join(" · "),
        },
        ...{ sections: [{ name: "Text", isText: true, sentences }, ...outline.sections], reports: own },
      };
    },
    csv: () => writeRows([["id", "kind", "text", "start", "end", "quote"], ...rows]),
    twin: () => ({
      report,
      found: found.map(({ entry, evidence: { start, end } }) => ({ entry: entry.id, kind: entry.kind, start, end })),
    }),
  };
}

/** Each entry once with all its places in the report, kind by kind. */
function linesOf(found: readonly Found[]): OutlineLine[] {
  const places = new Map<Found["entry"], Evidence[]>();
  for (const { entry, evidence } of found) fileUnder(places, entry, evidence);
  return [...places].map(([{ kind, text }, evidence]) => ({ section: kind, text, evidence }));
}
