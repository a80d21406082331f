import { html, type Piece } from "./markup.js";
import { linksByReport, writeSourceRow } from "./source-row.js";
import type { View } from "./view.js";

/** Writes where each report has things from: whom it copies, credits and quotes. */
export function writeSources(view: View): Piece {
  const { reports, sources } = view.dossier;
  const names = new Map(sources.origins.map(({ id, name }) => [id, name]));
  const links = linksByReport(sources.links);
  const rows = reports.flatMap(({ id }) => {
    const own = links.get(id);
    if (!own) return [];
    return [
      writeSourceRow(
        view.source(id),
        own,
        (link) => html`${names.get(link.origin) ?? link.origin}${view.cite(link.evidence)}`,
      ),
    ];
  });
  return html`<div class="scroll"><table class="sources">
<thead><tr><th>Report</th><th>Copies or credits</th><th>Quotes</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}
