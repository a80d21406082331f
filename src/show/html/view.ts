import type { Dossier, Evidence, Report, Standing } from "../../model/index.js";
import { type Citations, openCitations } from "../citations.js";
import { namesOf } from "../names.js";
import { shortSource } from "../short-source.js";
import { countStanding, gradeOf } from "../standing.js";
import { html, type Markup } from "./markup.js";

/** What every section of the page is written with. */
export interface View {
  readonly dossier: Dossier;
  readonly citations: Citations;
  name(id: string): string;
  /** Outlet of a report, or the last part of where it came from. */
  source(report: string): string;
  /** Links to the sentences that evidence lies in. */
  cite(evidence: readonly Evidence[]): Markup;
  /** A word for how well an entry stands; who stands behind it on hovering. */
  stands(standing: Standing): Markup;
  /** Id of a sentence's element; reports and sentences by their indexes. */
  anchor(report: Report, sentence: number): string;
}

/** Opens the view of a dossier. Sections must be written in the page's order: citations are numbered as they come. */
export function openView(dossier: Dossier): View {
  const citations = openCitations(dossier);
  const index = new Map(dossier.reports.map((report, i) => [report.id, i]));
  const anchor = (report: Report, sentence: number): string => `s${(index.get(report.id) ?? 0) + 1}-${sentence + 1}`;
  return {
    dossier,
    citations,
    anchor,
    name: namesOf(dossier),
    source: (id) => {
      const report = dossier.reports[index.get(id) ?? -1];
      return report ? shortSource(report) : id;
    },
    cite: (evidence) => citeAll(citations, anchor, evidence),
    stands: (standing) => {
      const { name, credibility, meaning } = gradeOf(standing);
      const title = `${standing.why ?? meaning} (${countStanding(standing)})`;
      return html`<span class="grade g${credibility}" title="${title}">${name}</span>`;
    },
  };
}

/** Where a long row of numbers may go on in the next line. */
const BREAK = html`<wbr>`;

function citeAll(citations: Citations, anchor: View["anchor"], evidence: readonly Evidence[]): Markup {
  const links = new Map<number, Markup>();
  for (const one of evidence) {
    const citation = citations.cite(one);
    if (!citation || links.has(citation.number)) continue;
    const target = anchor(citation.report, citation.sentence);
    links.set(
      citation.number,
      html`<a class="c" href="#${target}" data-at="${one.start}-${one.end}">${citation.number}</a>`,
    );
  }
  const sorted = [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
  return html`<span class="cs">${sorted.map((link, i) => [i > 0 && BREAK, link])}</span>`;
}
