import { showDate, showWhen } from "../show/dates.js";
import { html, isMissing, joined, type Markup, type Piece } from "../show/html/markup.js";
import { GRADES, ORIGIN_IS } from "../show/standing.js";
import { writeDocument } from "./document.js";
import type { Assets } from "./page.js";
import { newestChanges } from "./pages/changes-newest.js";
import { lastRound } from "./parts/last-round.js";
import { many } from "./parts/many.js";
import { atClause } from "./parts/shortened.js";
import { nextDated, partiesBetween } from "./parts/state-of-play.js";
import { when } from "./parts/when.js";
import type { WebRecord } from "./record.js";
import { addressOf } from "./record-address.js";
import type { Section } from "./section.js";
import { sections } from "./sections.js";

/** What a page of a record is framed with. */
export interface Framed {
  readonly record: WebRecord;
  readonly assets: Assets;
  /** Stands in the browser's tab, before the record's title. */
  readonly title: string;
  readonly section?: Section;
  readonly wide?: boolean;
  readonly body: Piece;
  readonly aside?: Piece;
  /** What stands beside the page, for those on whose screen it stands below. */
  readonly asideIs?: string;
  readonly exports?: Piece;
}

/** Writes a page of a record: its head, the way to its other pages, and what the page holds. */
export function writeFrame({ record, assets, title, section, wide, body, aside, asideIs, exports }: Framed): string {
  const held = html`${body}`;
  const grades = held.markup.includes('class="grade') && legend(held.markup);
  return writeDocument({
    title: `${title} · ${record.dossier.title}`,
    assets,
    search: { record: record.name },
    ...(record.stream === undefined ? {} : { feed: `${record.path}/changes.atom` }),
    body: html`${writeHead(record, section)}
<div class="columns${wide ? " wide" : ""}">
${writeNav(record, section, exports !== undefined)}
<main id="main" tabindex="-1">
${asideIs !== undefined && !isMissing(aside) && html`<p class="to-beside"><a href="#beside">${asideIs}</a></p>`}
${held}
${exports && html`<p class="exports" id="exports">${exports}</p>`}
</main>
${!wide && html`<aside class="beside" id="beside" aria-label="Beside the page">${aside}${grades}</aside>`}
</div>
${wide && grades && html`<aside class="below" aria-label="How entries stand">${grades}</aside>`}`,
  });
}

/** On a narrow screen only the first page has room for what there is at a glance. */
function writeHead(record: WebRecord, section: Section | undefined): Markup {
  const { dossier, path } = record;
  return html`<section class="process${section?.path === "" && " first"}" aria-label="The process">
<p class="name"><a href="${path}">${dossier.title}</a></p>
<dl class="glance">
${fact("Parties", joined(partiesBetween(record), " / "))}
${fact("Last round", roundOf(record))}
${fact("Next", nextOf(record))}
${fact("New", newestOf(record))}
${fact("Record", standingOf(record))}
</dl>
${writeLive(record)}</section>`;
}

/** Where the script tells of changes, and up to which one this page has seen. */
const writeLive = (record: WebRecord): Piece =>
  record.stream !== undefined &&
  html`<div class="live" role="status" data-stream="${record.stream}" data-changes="${record.path}/changes" data-last="${record.changes().at(-1)?.seq ?? 0}" data-reports="${record.dossier.reports.length}"></div>
`;

const fact = (label: string, value: Piece): Piece =>
  !isMissing(value) && html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`;

function roundOf(record: WebRecord): Piece {
  const round = lastRound(record.dossier);
  return round?.when && html`${round.name}, ${when(round.when)}`;
}

/** Letters of the next step that are shown at a glance. */
const LONGEST_STEP = 180;

function nextOf(record: WebRecord): Piece {
  const next = nextDated(record);
  return (
    next?.when &&
    html`<a href="${record.path}/calendar" title="${next.summary}">${showWhen(next.when)}</a>: ${atClause(next.summary, LONGEST_STEP)}`
  );
}

/** What the newest reports changed, where there are reports of earlier days. */
function newestOf(record: WebRecord): Piece {
  const { day, against, count } = newestChanges(record);
  return (
    against !== undefined &&
    html`<a href="${record.path}/changes">${many(count, "change")}</a> in the reports of ${showDate(day)}`
  );
}

function standingOf({ dossier, path, outlets, origins }: WebRecord): Piece {
  const { reports, asOf } = dossier;
  return html`<a href="${path}/reports">${many(reports.length, "report")}</a>, ${many(outlets, "outlet")}, <a href="${path}/sources">${many(origins, "origin")}</a>${asOf !== "" && html`, as of ${showDate(asOf)}`}`;
}

const writeNav = (record: WebRecord, current: Section | undefined, canSave: boolean): Markup =>
  html`<nav class="sections" aria-label="Sections"><ul>${sections.map((section) => {
    const count = section.count(record);
    return html`<li><a href="${addressOf(record, section)}" data-go="${section.key}"${section === current && html` aria-current="page"`}${count === 0 && html` class="none"`}>${section.name} <span class="n">${count.toLocaleString("en")}</span></a></li>\n`;
  })}${canSave && html`<li class="save"><a href="#exports">Print or save</a></li>`}</ul></nav>`;

/** What the grades mean that a page shows. */
const legend = (page: string): Markup => html`<section class="legend"><h2>How entries stand</h2>
<dl>${GRADES.filter(({ name }) => new RegExp(`>${name}\\.?<`, "i").test(page)).map(
  ({ credibility, name, meaning }) =>
    html`<div><dt class="grade g${credibility}">${name}</dt><dd>${meaning}</dd></div>\n`,
)}</dl>
<p>${ORIGIN_IS}</p></section>`;
