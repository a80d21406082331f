import type { Report } from "../../model/index.js";
import { html, joined, type Markup } from "../../show/html/markup.js";
import { shortSource } from "../../show/short-source.js";
import { entriesIn } from "../parts/entries-in.js";
import { chosenIds, facetsOf, narrow, type Side, writeFacets } from "../parts/facets.js";
import { headlineOf } from "../parts/headline.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { published } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Chosen, Written } from "../section.js";

const SIDES: readonly Side<Report>[] = [{ key: "outlet", name: "Outlet", of: (report) => [shortSource(report)] }];

/** Gives the ids of the reports that a query leaves. */
export const chosenReports = ({ dossier }: WebRecord, query: URLSearchParams): Chosen =>
  chosenIds(dossier.reports, SIDES, query);

/** Writes the list of the reports, the latest first. */
export function writeReports(record: WebRecord, query: URLSearchParams): Written {
  const { reports } = record.dossier;
  const latest = [...reports].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  const { shown, pager } = cut(narrow(latest, SIDES, query), query, 50);
  return {
    body: html`<ol class="rows">${shown.map((report) => writeRow(record, report))}</ol>${pager}`,
    aside: writeFacets(query, facetsOf(reports, SIDES, query)),
  };
}

const dayOf = ({ published: day }: Report): string => day?.value ?? "";

function writeRow(record: WebRecord, report: Report): Markup {
  const found = entriesIn(record, report.id).length;
  const { byline, language } = report;
  return html`<li class="entry" id="${report.id}"><p class="what"><a href="${record.path}/reports/${report.id}">${headlineOf(report)}</a></p>
<p class="meta">${joined([html`<b>${shortSource(report)}</b>`, published(report.published) ?? "no date", byline, !language.startsWith("en") && `not read (${language})`, many(found, "entry", "entries")], " · ")}</p></li>
`;
}
