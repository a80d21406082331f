import { type Outline, readsAsProse } from "../outline.js";
import { html, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the brief: the bottom line first and larger, then the sections in their order. */
export function writeBrief({ dossier, cite, stands }: View, { sections }: Pick<Outline, "sections">): Piece {
  return sections.map(({ name }) => {
    const sentences = dossier.brief
      .filter(({ section }) => section === name)
      .map(({ text, detail, evidence, standing }) => ({
        detail,
        written: html`${text}${cite(evidence)}${standing?.disputes && standing.credibility > 3 && html` ${stands(standing)}`}`,
      }));
    return html`<section class="${name === "Bottom line" ? "lead" : "part"}">
<h3>${name}</h3>
${
  readsAsProse(name)
    ? html`<p>${sentences.map(({ written }) => html`${written} `)}</p>`
    : html`<ul>${sentences.map(({ detail, written }) => (detail ? html`<li class="detail">${written}</li>` : html`<li>${written}</li>`))}</ul>`
}
</section>
`;
  });
}
