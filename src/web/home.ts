import { showDate } from "../show/dates.js";
import { html, joined, type Markup, type Piece } from "../show/html/markup.js";
import { writeForm, writeReadOnly } from "./adding/form.js";
import { writeDocument } from "./document.js";
import { type Assets, type Page, page } from "./page.js";
import { drawCoverage } from "./parts/coverage.js";
import { many } from "./parts/many.js";
import { nextDated, partiesBetween, unsettled } from "./parts/state-of-play.js";
import { when } from "./parts/when.js";
import type { WebRecord } from "./record.js";
import { writeForms } from "./saved.js";
import type { Shelf } from "./shelf.js";

/** Writes the first page of the room: the processes, each with its parties, how it stands, what is next, and when it was reported on. */
export function writeHome(shelf: Shelf, assets: Assets): Page {
  // Before the records: what changes meanwhile is told again rather than not at all.
  const { stream } = shelf;
  const records = shelf.list();
  return page(
    writeDocument({
      title: "Rapporteur",
      assets,
      body: html`<main id="main" class="home" tabindex="-1">
<h1>Processes</h1>
<p class="meta">Each is one negotiation, as its reports tell it: open one for its brief, who said what, where the reports disagree, what changed.</p>
${shelf.takesReports ? writeForm(records.length === 0) : writeReadOnly()}
${records.length === 0 && html`<p>There is no record yet: add reports, and each process that they tell of gets its own.</p>`}
${[...records].sort((a, b) => (a.dossier.asOf < b.dossier.asOf ? 1 : -1)).map(writeRecord)}
<p class="exports">${writeForms("/processes", new URLSearchParams(), { hasDates: true })}</p>
</main>
${stream && html`<div class="live" role="status" data-stream="${stream.address}" data-last="${stream.last}"></div>`}`,
    }),
  );
}

/** Changes whose numbers a card carries: of more it says that there are more. */
const MOST_COUNTED = 100;

/** Where a history is kept: when it last changed; the numbers of the changes are what the script holds against the last visit. */
function writeLast({ name, path, changes }: WebRecord): Piece {
  const latest = changes().slice(-MOST_COUNTED);
  const last = latest.at(-1);
  return (
    last &&
    html`<a href="${path}/changes" data-card="${name}" data-changes="${latest.map(({ seq }) => seq).join(" ")}">changed on ${showDate(last.at)}</a>`
  );
}

/** The first sentence of the brief says it at a glance: the others stand in it. */
const leadOf = ({ dossier: { brief } }: WebRecord): string | undefined =>
  (brief.find(({ section }) => section === "Bottom line") ?? brief[0])?.text;

function writeRecord(record: WebRecord): Markup {
  const { dossier, path, outlets } = record;
  const next = nextDated(record);
  const parties = partiesBetween(record);
  const open = unsettled(record);
  const state = [
    open.length > 0 && html`<b>Not settled:</b> <a href="${path}/table">${open.join("; ")}</a>`,
    next?.when && html`<b>Next:</b> ${when(next.when)}`,
  ].filter(Boolean);
  const way = (to: string, count: number, one: string): Piece =>
    count > 0 && html`<a href="${path}/${to}">${many(count, one)}</a>`;
  const { reports, statements, disagreements } = dossier;
  return html`<article class="card entry"><div>
<h2><a href="${path}">${dossier.title}</a></h2>
${parties.length > 0 && html`<p class="meta">${joined(parties, " / ")}</p>`}
<p>${leadOf(record)}</p>
${state.length > 0 && html`<p class="meta">${joined(state, " · ")}</p>`}
<p class="meta">${joined([way("reports", reports.length, "report"), many(outlets, "outlet"), way("statements", statements.length, "statement"), way("disagreements", disagreements.length, "disagreement"), writeLast(record)], " · ")}</p>
</div>${drawCoverage(reports)}</article>
`;
}
