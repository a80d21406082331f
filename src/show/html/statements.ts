import type { Statement } from "../../model/index.js";
import { capitalise } from "../capitalise.js";
import { showWhen } from "../dates.js";
import { findWordChanges } from "../word-changes.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes what was said, by speaker, each wording that differs below the fullest one. */
export function writeStatements(view: View): Piece {
  const speakers = new Map<string, Statement[]>();
  for (const statement of view.dossier.statements) {
    const speaker = statement.by === undefined ? (statement.unnamed ?? "Not named") : view.name(statement.by);
    const said = speakers.get(speaker);
    if (said) said.push(statement);
    else speakers.set(speaker, [statement]);
  }
  return [...speakers].map(
    ([speaker, statements]) => html`<article class="entry">
<h3>${capitalise(speaker)}</h3>
${statements.map((statement) => writeStatement(view, statement))}
</article>
`,
  );
}

function writeStatement(view: View, { kind, text, when, via, variants, evidence, standing }: Statement): Markup {
  const marked = kind === "direct" ? `“${withoutMarks(text)}”` : text;
  const details = joined([kind === "direct" ? undefined : kind, via && `via ${via}`, when && showWhen(when)], " · ");
  return html`<div class="said"><p class="${kind}">${marked}${view.cite(evidence)}</p>
<p class="meta">${details} ${view.stands(standing)}</p>
${variants
  .filter(({ same }) => !same)
  .map(
    (variant) =>
      html`<p class="variant"><b>${view.source(variant.report)}:</b> ${findWordChanges(variant.text, text).map((run) =>
        run.shared ? run.text : html`<mark>${run.text}</mark>`,
      )}${view.cite(variant.evidence)}</p>`,
  )}
</div>
`;
}

const withoutMarks = (text: string): string => text.replace(/^["“„«]|["”»]$/g, "");
