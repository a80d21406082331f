import { showWhen } from "../dates.js";
import { findNextSteps } from "../next-steps.js";
import { html, joined, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes what comes next, by date; what has no date stands last. */
export function writeNext(view: View): Piece {
  const steps = findNextSteps(view.dossier);
  return (
    steps.length > 0 &&
    html`<ol class="dated">${steps.map(
      ({ when, summary, status, where, who, evidence, standing }) => html`<li>
<span class="date">${when ? showWhen(when) : "undated"}</span>
<div><p>${summary}${view.cite(evidence)}</p>
<p class="meta"><span class="status">${status}</span> ${joined([where, unnamedIn(summary, who).join(", ")], " · ")} ${view.stands(standing)}</p></div></li>
`,
    )}</ol>`
  );
}

/** Those whom the line above does not name already. */
const unnamedIn = (summary: string, who: readonly string[]): string[] => who.filter((name) => !summary.includes(name));
