import type { Evidence, Standing } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { DIFFER_ON, gradeOf } from "../../show/standing.js";
import type { WebRecord } from "../record.js";
import { many } from "./many.js";

/** What the words of an entry are asked for by. */
export interface Shown {
  readonly id: string;
  readonly evidence: readonly Evidence[];
  readonly standing?: Standing;
}

/** Gives the address of the page that shows the words of an entry. */
export const wordsOf = ({ path }: WebRecord, id: string): string => `${path}/evidence/${encodeURIComponent(id)}`;

/**
 * Writes how an entry stands, and who stands behind it: a link to its words. Where it has no standing of its own the reports
 * are counted. Where reports differ on it, the way to the sides follows.
 */
export function stands(record: WebRecord, { id, evidence, standing }: Shown): Markup {
  const href = wordsOf(record, id);
  if (!standing) return html`<a class="ev" href="${href}">${reportsOf(record, evidence)}</a>`;
  const { name, credibility, meaning } = gradeOf(standing);
  const why = standing.why ?? meaning;
  return html`<a class="ev" href="${href}" title="${why}"><span class="grade g${credibility}">${name}</span> ${countOf(record, evidence, standing)}</a>${writeDispute(record, id, standing)}`;
}

/** The way from an entry to where its side stands face to face with the others; a side of a disagreement is there. */
function writeDispute(record: WebRecord, id: string, { disputes = [] }: Standing): Piece {
  const [first] = disputes;
  const disagreement = record.dossier.disagreements.find((one) => one.id === first?.disagreement);
  return (
    disagreement &&
    !id.startsWith(disagreement.id) &&
    html`${GAP}<a class="dispute" href="${disagreementAt(record, disagreement.id)}" title="${disagreement.about}">reports differ on ${DIFFER_ON[disagreement.kind]}</a>`
  );
}

/** Gives the address at which a disagreement stands. */
export const disagreementAt = ({ path }: WebRecord, id: string): string => `${path}/disagreements?at=${id}#${id}`;

/** One outlet is named. Where each is one origin, or the grade says that there is one, the origins need not be counted. */
function countOf(
  record: WebRecord,
  evidence: readonly Evidence[],
  { origins, outlets, credibility }: Standing,
): string {
  if (outlets <= 1) return record.source(evidence[0]?.report ?? "");
  if (origins === outlets || credibility === 3) return many(outlets, "outlet");
  return `${many(origins, "origin")}, ${many(outlets, "outlet")}`;
}

/** Writes how an entry stands behind what else is told of it, a little apart. */
export const beforeStands = (told: Piece, standing: Markup): Piece => joined([told, standing], GAP);

/** As wide as a letter; a line can end behind it, so that what comes begins the next line at its edge. */
export const GAP = "\u2002";

/** Writes the grade alone, as a link to the words. */
export function grade(record: WebRecord, { id, evidence, standing }: Shown): Markup {
  if (!standing) return stands(record, { id, evidence });
  const { name, credibility, meaning } = gradeOf(standing);
  return html`<a class="ev" href="${wordsOf(record, id)}" title="${standing.why ?? meaning}"><span class="grade g${credibility}">${name}</span></a>`;
}

function reportsOf(record: WebRecord, evidence: readonly Evidence[]): string {
  const reports = new Set(evidence.map(({ report }) => report));
  const [only = ""] = reports;
  return reports.size === 1 ? record.source(only) : many(reports.size, "report");
}
