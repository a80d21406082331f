import type { SourceLink } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes where each report has things from: whom it copies, credits and quotes. */
export function writeSources(view: View): Piece {
  const { reports, sources } = view.dossier;
  const links = new Map<string, SourceLink[]>();
  for (const link of sources.links) {
    const known = links.get(link.report);
    if (known) known.push(link);
    else links.set(link.report, [link]);
  }
  const rows = reports.flatMap(({ id }) => {
    const own = links.get(id);
    return own ? [writeRow(view, id, own)] : [];
  });
  return html`<div class="scroll"><table class="sources">
<thead><tr><th>Report</th><th>Copies or credits</th><th>Quotes</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function writeRow(view: View, report: string, links: readonly SourceLink[]): Markup {
  const names = new Map(view.dossier.sources.origins.map(({ id, name }) => [id, name]));
  const write = (link: SourceLink): Markup =>
    html`${howOf(link)}${names.get(link.origin) ?? link.origin}${view.cite(link.evidence)}`;
  const cell = (label: string, list: readonly SourceLink[]): Markup =>
    html`<td class="${list.length === 0 && "none"}" data-label="${label}">${joined(list.map(write), ", ")}</td>`;
  return html`<tr><th scope="row">${view.source(report)}</th>
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
