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
function writeLast({ name, path, changes }: WebRecord): Piece {
  const last = changes().at(-1);
  return (
    last &&
    html`<a href="${path}/changes" data-card="${name}" data-last="${last.seq}">changed on ${showDate(last.at)}</a>`
  );
}

function writeRecord(record: WebRecord): Markup {
  const { dossier, path, outlets, nextSteps } = record;
  const next = nextSteps.find((step) => step.when && step.status !== "called off");
  const lead = dossier.brief.find(({ section }) => section === "Bottom line") ?? dossier.brief[0];
  const differences = dossier.disagreements.length;
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
<p class="meta">${joined([next?.when && html`<b>Next:</b> ${when(next.when)}`, html`<a href="${path}/reports">${many(dossier.reports.length, "report")}</a>`, many(outlets, "outlet"), differences > 0 && html`<a href="${path}/disagreements">${many(differences, "disagreement")}</a>`, writeLast(record)], " · ")}</p>
</div>${drawCoverage(dossier.reports)}</article>
`;
}
