import { fileUnder, type Statement } from "../../model/index.js";
import { carriersOf } from "../../model/wording.js";
import { capitalise } from "../capitalise.js";
import { showWhen } from "../dates.js";
import { nameSpeechAct } from "../speech-act.js";
import { findWordChanges } from "../word-changes.js";
import { fold } from "./fold.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/**
 * Writes what was said, by speaker: in the speaker's own words first, each wording that differs below the fullest one; what
 * is only told in a report's words is folded. Speakers of whom no word is quoted stand last.
 */
export function writeStatements(view: View): Piece {
  const speakers = new Map<string, Statement[]>();
  for (const statement of view.dossier.statements) {
    const speaker = statement.by === undefined ? (statement.unnamed ?? "Not named") : view.name(statement.by);
    fileUnder(speakers, speaker, statement);
  }
  const all = [...speakers];
  return [
    ...all.filter(([, said]) => said.some(isQuoted)).map(([speaker, said]) => writeSpeaker(view, speaker, said)),
    ...all.filter(([, said]) => !said.some(isQuoted)).map(([speaker, said]) => writeTold(view, speaker, said)),
  ];
}

const isQuoted = ({ kind }: Statement): boolean => kind !== "indirect";

function writeSpeaker(view: View, speaker: string, said: readonly Statement[]): Markup {
  const told = said.filter((statement) => !isQuoted(statement));
  return html`<article class="entry">
<h3>${capitalise(speaker)}</h3>
${said.filter(isQuoted).map((statement) => writeStatement(view, statement))}
${told.length > 0 && fold(`${told.length} more, told in the reports’ words`, toldBy(view, told))}
</article>
`;
}

const writeTold = (view: View, speaker: string, told: readonly Statement[]): Markup =>
  html`<div class="told">${fold(html`<b>${capitalise(speaker)}</b> ${told.length} told in the reports’ words`, toldBy(view, told))}</div>`;

const toldBy = (view: View, told: readonly Statement[]): Piece =>
  told.map((statement) => writeStatement(view, statement));

function writeStatement(
  view: View,
  { text, when, via, to, variants, evidence, standing, ...statement }: Statement,
): Markup {
  const { kind } = statement;
  const act = nameSpeechAct(statement);
  const carried = carriersOf({ text, variants, evidence });
  const marked = kind === "direct" ? `“${withoutMarks(text)}”` : text;
  const details = joined([to && `to ${to}`, via !== to && via && `channel: ${via}`, when && showWhen(when)], " · ");
  return html`<div class="said"><p class="${kind}">${marked}${view.cite(carried.evidence)}</p>
<p class="meta">${act !== undefined && html`<span class="status">${act}</span> `}${details} ${view.stands(standing)}</p>
${carried.otherwise.map(
  (variant) =>
    html`<p class="variant"><b>${view.source(variant.report)}:</b> ${findWordChanges(variant.text, text).map((run) =>
      run.shared ? run.text : html`<mark>${run.text}</mark>`,
    )}${view.cite(variant.evidence)}</p>`,
)}
${carried.inPart.map(
  (variant) =>
    html`<p class="variant"><b>${view.source(variant.report)}, in part:</b> ${variant.text}${view.cite(variant.evidence)}</p>`,
)}
</div>
`;
}

const withoutMarks = (text: string): string => text.replace(/^["“„«]|["”»]$/g, "");
