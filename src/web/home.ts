import { showDate } from "../show/dates.js";
import { html, joined, type Markup, type Piece } from "../show/html/markup.js";
import { writeForm, writeReadOnly } from "./adding/form.js";
import { writeDocument } from "./document.js";
import { type Assets, type Page, page } from "./page.js";
import { drawCoverage } from "./parts/coverage.js";
import { many } from "./parts/many.js";
import { when } from "./parts/when.js";
import type { WebRecord } from "./record.js";
import type { Shelf } from "./shelf.js";

/** Writes the first page of the room: the processes, each with its parties, how it stands, what is next, and when it was reported on. */
export function writeHome(shelf: Shelf, assets: Assets): Page {
  const records = shelf.list();
  return page(
    writeDocument({
      title: "Rapporteur",
      assets,
      body: html`<main id="main" class="home" tabindex="-1">
<h1>Processes</h1>
${shelf.takesReports ? writeForm(records.length === 0) : writeReadOnly()}
${records.length === 0 && html`<p>There is no record yet: add reports, and each process that they tell of gets its own.</p>`}
${[...records].sort((a, b) => (a.dossier.asOf < b.dossier.asOf ? 1 : -1)).map(writeRecord)}
</main>`,
    }),
  );
}

/** Where a history is kept: when it last changed, which the script holds against the last visit. */
function writeLast({ name, changes }: WebRecord): Piece {
  const last = changes().at(-1);
  return last && html`<p class="meta" data-card="${name}" data-last="${last.seq}">Changed on ${showDate(last.at)} </p>`;
}

function writeRecord(record: WebRecord): Markup {
  const { dossier, path, outlets, nextSteps } = record;
  const next = nextSteps.find((step) => step.when && step.status !== "called off");
  const lead = dossier.brief.find(({ section }) => section === "Bottom line") ?? dossier.brief[0];
  const parties = dossier.parties.filter(({ part }) => part === "party").slice(0, 4);
  return html`<article class="card entry"><div>
<h2><a href="${path}">${dossier.title}</a></h2>
${
  parties.length > 0 &&
  html`<p class="meta">${joined(
    parties.map(({ name }) => name),
    " / ",
  )}</p>`
}
<p>${lead?.text}</p>
${writeLast(record)}
<p class="meta">${next?.when && html`<b>Next:</b> ${when(next.when)} · `}${joined([many(dossier.reports.length, "report"), many(outlets, "outlet"), dossier.disagreements.length > 0 && many(dossier.disagreements.length, "disagreement")], " · ")}</p>
</div>${drawCoverage(dossier.reports)}</article>
`;
}
