import { showDate } from "../show/dates.js";
import { html, joined, type Markup, type Piece } from "../show/html/markup.js";
import { writeForm, writeReadOnly } from "./adding/form.js";
import { writeDocument } from "./document.js";
import { type Assets, type Page, page } from "./page.js";
import { newestChanges } from "./pages/changes-newest.js";
import { drawCoverage } from "./parts/coverage.js";
import { many } from "./parts/many.js";
import { atClause } from "./parts/shortened.js";
import { lastAdded, nextDated, partiesBetween, stateOfPlay, unsettled } from "./parts/state-of-play.js";
import { when } from "./parts/when.js";
import type { WebRecord } from "./record.js";
import { writeForms } from "./saved.js";
import type { Shelf } from "./shelf.js";
import { sinceVisit, type Visits } from "./visits.js";

/** Writes the first page of the room: the processes, each with its parties, how it stands, what is next, and what is new. */
export function writeHome(shelf: Shelf, assets: Assets, visits: Visits): Page {
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
${[...records].sort((a, b) => (a.dossier.asOf < b.dossier.asOf ? 1 : -1)).map((record) => writeRecord(record, visits))}
<p class="exports">${writeForms("/processes", new URLSearchParams(), { hasDates: true })}</p>
</main>
${stream && html`<div class="live" role="status" data-stream="${stream.address}" data-last="${stream.last}"></div>`}`,
    }),
  );
}

/** Letters of the next step that are shown at a glance. */
const LONGEST_STEP = 180;

function writeRecord(record: WebRecord, visits: Visits): Markup {
  const { name, dossier, path, outlets } = record;
  const next = nextDated(record);
  const parties = partiesBetween(record);
  const open = unsettled(record);
  const way = (to: string, count: number, one: string): Piece =>
    count > 0 && html`<a href="${path}/${to}">${many(count, one)}</a>`;
  const { reports, statements, disagreements } = dossier;
  const line = (label: string, told: Piece): Piece => told && html`<p class="meta"><b>${label}:</b> ${told}</p>\n`;
  return html`<article class="card entry" data-process="${name}"><div>
<h2><a href="${path}">${dossier.title}</a></h2>
${parties.length > 0 && html`<p class="meta">${joined(parties, " / ")}</p>`}
<p>${stateOfPlay(record)}</p>
${line("Not settled", open.length > 0 && html`<a href="${path}/table">${open.join("; ")}</a>`)}${line(
  "Next",
  next?.when && html`${when(next.when)}: <a href="${path}/calendar">${atClause(next.summary, LONGEST_STEP)}</a>`,
)}${line("What changed", writeNewest(record))}${line("Since your last visit", writeVisit(record, visits))}
<p class="meta">${joined([way("reports", reports.length, "report"), many(outlets, "outlet"), way("statements", statements.length, "statement"), way("disagreements", disagreements.length, "disagreement"), lastAdded(record) && `last added ${showDate(lastAdded(record) ?? "")}`], " · ")}</p>
</div>${drawCoverage(reports)}</article>
`;
}

/** What the newest reports brought, and on which issues. */
function writeNewest(record: WebRecord): Piece {
  const { day, against, count, issues } = newestChanges(record);
  if (day === "") return undefined;
  const address = `${record.path}/changes`;
  const link = ([name, n]: readonly [string, number]): Markup =>
    html`<a href="${address}?issue=${encodeURIComponent(name)}">${name}</a> <span class="n">${n}</span>`;
  const told =
    against === undefined
      ? html`all reports are of ${showDate(day)}`
      : html`<a href="${address}">${many(count, "change")} in the reports of ${showDate(day)}</a> since ${showDate(against)}`;
  return html`${told}${against !== undefined && issues.length > 0 && html`; on ${joined(issues.map(link), ", ")}`}`;
}

/** What came since one looked at it last. */
function writeVisit(record: WebRecord, visits: Visits): Piece {
  const since = sinceVisit(record, visits);
  if (!since) return "not opened yet";
  const { changes, query } = since;
  if (changes.length === 0) return "nothing new";
  return html`<a class="status new" href="${record.path}/changes${query}">${many(changes.length, "change")}</a>`;
}
