import { fileUnder, type SourceLink } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "./markup.js";

/** Files the links of a record under the report that has something from elsewhere. */
export function linksByReport(links: readonly SourceLink[]): ReadonlyMap<string, readonly SourceLink[]> {
  const byReport = new Map<string, SourceLink[]>();
  for (const link of links) fileUnder(byReport, link.report, link);
  return byReport;
}

/**
 * Writes the row of a report: whom it copies or credits, and whom it quotes.
 *
 * @param all the links of the report
 * @param nameOf writes the name of an origin, with the way to its words
 */
export function writeSourceRow(head: Piece, all: readonly SourceLink[], nameOf: (link: SourceLink) => Piece): Markup {
  const copied = new Set(all.filter(({ how }) => how === "copies").map(({ origin }) => origin));
  // Whom one copies one need not be told to credit.
  const links = all.filter(({ how, origin }) => how !== "credits" || !copied.has(origin));
  const write = (link: SourceLink): Piece => html`${howOf(link)}${nameOf(link)}`;
  const cell = (label: string, list: readonly SourceLink[]): Markup =>
    html`<td${list.length === 0 && html` class="none"`} data-label="${label}">${joined(list.map(write), ", ")}</td>`;
  return html`<tr><th scope="row">${head}</th>
${cell(
  "Copies or credits",
  links.filter(({ how }) => how !== "quotes"),
)}${cell(
  "Quotes",
  links.filter(({ how }) => how === "quotes"),
)}</tr>
`;
}

/** What is quoted or credited needs no word; how much is copied does. */
function howOf({ how, overlap }: SourceLink): string {
  if (how !== "copies") return "";
  return overlap === undefined ? "copies " : `${Math.round(overlap * 100)}% of its sentences copied from `;
}
