import { writeRows } from "../show/csv.js";
import { outlineLines } from "../show/outline.js";
import { annotationOf } from "./annotation.js";
import type { Entry } from "./entries.js";
import type { WebRecord } from "./record.js";
import type { Saved } from "./saved.js";
import { entryLines } from "./section-lines.js";

const COLUMNS = [
  ...["id", "kind", "text", "outlets", "origins", "credibility", "report", "outlet", "title", "published"],
  ...["start", "end", "quote"],
];

/** Gives what the page of an entry holds: a row for each of its places; as data each is a W3C annotation. */
export function savedEvidence(record: WebRecord, entry: Entry): Saved {
  return {
    name: `${record.name}-${entry.id}`,
    outline: () => {
      const outline = outlineLines(record.dossier, entryLines(record, entry, entry.kind));
      return { ...outline, reports: outline.reports.filter(({ cited }) => cited.length > 0) };
    },
    csv: () => writeRows([COLUMNS, ...rowsOf(record, entry)]),
    twin: () => twinOf(record, entry),
  };
}

function rowsOf(record: WebRecord, { id, kind, text, standing, evidence }: Entry): Parameters<typeof writeRows>[0] {
  const stands = [standing?.outlets, standing?.origins, standing?.credibility];
  return evidence.map(({ report, start, end, quote }) => {
    const { title, published } = record.report(report) ?? {};
    return [id, kind, text, ...stands, report, record.source(report), title, published?.value, start, end, quote];
  });
}

function twinOf(record: WebRecord, entry: Entry): object {
  const { id, section, kind, text, standing, evidence } = entry;
  const annotations = evidence.map((one) => annotationOf(record, entry, one));
  return { id, section, kind, text, standing, annotations };
}
