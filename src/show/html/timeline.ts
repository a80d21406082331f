import { showWhen } from "../dates.js";
import { html, joined, type Piece } from "./markup.js";
import { drawTimeline } from "./timeline-picture.js";
import type { View } from "./view.js";

/** Writes what happened when: a picture whose marks lead to the entries, and the entries in the dossier's order. */
export function writeTimeline(view: View): Piece {
  const { timeline, asOf } = view.dossier;
  return html`${drawTimeline(timeline, asOf)}
<ol class="dated">${timeline.map(
    ({ when, text, status, where, type, who, evidence, standing }, i) => html`<li id="t${i + 1}">
<span class="date">${when ? showWhen(when) : "undated"}</span>
<div><p>${text}${view.cite(evidence)}</p>
<p class="meta">${status !== "happened" && html`<span class="status">${status}</span> `}${joined(
      [type?.toLowerCase(), where, who.map(view.name).join(", ")],
      " · ",
    )} ${view.stands(standing)}</p></div></li>
`,
  )}</ol>`;
}
