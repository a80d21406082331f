import type { SourceLink } from "../../model/index.js";
import { html, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes where each report has things from: whom it credits, quotes or copies. */
export function writeSources(view: View): Piece {
  const { links, origins } = view.dossier.sources;
  const origin = new Map(origins.map((one) => [one.id, one]));
  return html`<div class="scroll"><table class="sources">
<thead><tr><th>Report</th><th>How</th><th>Origin</th></tr></thead>
<tbody>${links.map((link) => {
    const from = origin.get(link.origin);
    return html`<tr><th scope="row">${view.source(link.report)}</th><td data-label="How">${howOf(link)}</td>
<td data-label="Origin">${from?.name ?? link.origin}${from && html` <span class="meta">${from.kind}</span>`}${view.cite(
      link.evidence,
    )}</td></tr>
`;
  })}</tbody></table></div>`;
}

const howOf = ({ how, overlap }: SourceLink): string =>
  overlap === undefined ? how : `${how} ${Math.round(overlap * 100)}% of its sentences`;
