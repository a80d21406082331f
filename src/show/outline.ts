import { type Dossier, fileUnder, type Report } from "../model/index.js";
import { type Citation, openCitations } from "./citations.js";
import { showDate, showPublished } from "./dates.js";
import { shortSource } from "./short-source.js";
import { gradeOf } from "./standing.js";

/** A part of the record, ready to be written in any form: sections, numbered citations, and the reports that they lead to. */
export interface Outline {
  readonly title: string;
  /** "As of 15 March 2026 · 3 reports from 3 outlets". */
  readonly standing: string;
  readonly sections: readonly OutlineSection[];
  /** In the dossier's order; those that the brief does not cite stand here too. */
  readonly reports: readonly OutlineReport[];
}

/** What stands under one heading. */
export interface OutlineSection {
  readonly name: string;
  /** True where each sentence is a paragraph of running text rather than an entry of a list. */
  readonly isText?: true;
  readonly sentences: readonly {
    readonly text: string;
    readonly citations: readonly number[];
    readonly detail?: true;
  }[];
}

/** A report with what of it is cited. */
export interface OutlineReport {
  readonly report: Report;
  /** Outlet, or the host or file that it came from. */
  readonly source: string;
  /** Headline, byline and date, those that are known. */
  readonly details: readonly string[];
  readonly cited: readonly Citation[];
}

/** A line of a record with what carries it. */
export type OutlineLine = Pick<Dossier["brief"][number], "section" | "text" | "detail" | "evidence" | "standing">;

/** Outlines the brief of a dossier. */
export const outlineBrief = (dossier: Dossier): Outline => outlineLines(dossier, dossier.brief);

/** Outlines lines of a dossier, section by section. */
export function outlineLines(dossier: Dossier, lines: readonly OutlineLine[]): Outline {
  const citations = openCitations(dossier, lines);
  const sections = new Map<string, OutlineSection["sentences"][number][]>();
  for (const line of lines) {
    const { section, detail, evidence } = line;
    const text = withVerdict(line);
    const numbers = evidence.map((one) => citations.cite(one)?.number).filter((n) => n !== undefined);
    const sentences = sections.get(section) ?? [];
    sentences.push({ text, citations: [...new Set(numbers)].sort((a, b) => a - b), ...(detail ? { detail } : {}) });
    sections.set(section, sentences);
  }
  const cited = new Map<string, Citation[]>();
  for (const citation of citations.list()) fileUnder(cited, citation.report.id, citation);
  return {
    title: dossier.title,
    standing: standingOf(dossier),
    sections: [...sections].map(([name, sentences]) => ({ name, sentences })),
    reports: dossier.reports.map((report) => outlineReport(report, cited.get(report.id) ?? [])),
  };
}

/** A sentence that says what the reports differ on is marked so, but where the disagreements are told. */
function withVerdict({ section, text, standing }: OutlineLine): string {
  if (section === "Where the reports disagree" || !standing?.disputes || standing.credibility < 4) return text;
  return `${text} (${gradeOf(standing).name})`;
}

function outlineReport(report: Report, cited: readonly Citation[]): OutlineReport {
  const published = showPublished(report.published);
  const details = [report.title && `“${report.title}”`, report.byline, published].filter((part) => part !== undefined);
  return {
    report,
    source: shortSource(report),
    details,
    cited,
  };
}

/** Tells the day that the record stands at, and what it is made from. */
function standingOf(dossier: Dossier): string {
  const known = dossier.reports.flatMap(({ outlet }) => outlet ?? []);
  const outlets = new Set(known).size;
  const count = `${dossier.reports.length} ${dossier.reports.length === 1 ? "report" : "reports"}`;
  const from = outlets > 1 ? ` from ${known.length < dossier.reports.length ? "at least " : ""}${outlets} outlets` : "";
  const day = dossier.asOf === "" ? "" : `As of ${showDate(dossier.asOf)} · `;
  return `${day}${count}${from}`;
}

/** Tells whether a section of the brief reads as a paragraph; the others are lists. */
export const readsAsProse = (section: string): boolean => section === "Bottom line" || section === "How well it stands";
