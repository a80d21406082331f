import type { Evidence } from "../../model/index.js";
import { capitalise } from "../capitalise.js";
import { html, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes where the reports disagree: the sides beside each other, the best supported first. */
export function writeDisagreements(view: View): Piece {
  return view.dossier.disagreements.map(
    ({ about, kind, cause, sides }) => html`<article class="entry">
<h3>${capitalise(about)}</h3>
<p class="meta">${cause === undefined ? kind : `${kind} · ${cause}`}</p>
<div class="sides">${sides.map(
      ({ value, evidence, standing }) => html`<div class="side">
<p class="value">${value}${view.cite(evidence)}</p>
<p class="meta">${[...new Set(evidence.map(({ report }) => view.source(report)))].join(", ")} ${view.stands(standing)}</p>
${sentencesOf(view, value, evidence).map((sentence) => html`<p class="words">${sentence}</p>`)}
</div>`,
    )}</div>
</article>
`,
  );
}

/** The sentences that a side stands in, three at most; one that says no more than the side itself is left out. */
function sentencesOf({ citations }: View, value: string, evidence: readonly Evidence[]): string[] {
  const sentences = evidence.map((one) => citations.cite(one)?.text ?? one.quote);
  return [...new Set(sentences)].filter((sentence) => wordsOf(sentence) !== wordsOf(value)).slice(0, 3);
}

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
