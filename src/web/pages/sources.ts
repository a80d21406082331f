import { type Origin, once, type SourceLink } from "../../model/index.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { linksByReport, writeSourceRow } from "../../show/html/source-row.js";
import { ORIGIN_IS } from "../../show/standing.js";
import { linkId } from "../entry-ids.js";
import { many } from "../parts/many.js";
import { cut } from "../parts/pager.js";
import { wordsOf } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { drawSources } from "./sources-picture.js";

const picture = once(drawSources);

/** Writes where the reports have it from: a picture of who copies, credits and quotes whom, and a row a report. */
export function writeSources(record: WebRecord, query: URLSearchParams): Written {
  const known = record.dossier.sources.links.length > 0;
  return {
    body: html`<p class="meta">${many(record.outlets, "outlet")} carry what comes from ${many(record.origins, "origin")}. ${ORIGIN_IS}</p>
${known ? [picture(record), writeRows(record, query)] : html`<p>No report says whom it has its news from.</p>`}`,
  };
}

function writeRows(record: WebRecord, query: URLSearchParams): Markup {
  const { reports, sources } = record.dossier;
  const origins = new Map(sources.origins.map((origin) => [origin.id, origin]));
  const links = linksByReport(sources.links);
  const { shown, pager } = cut(
    reports.filter(({ id }) => links.has(id)),
    query,
    50,
  );
  return html`
<table class="sources"><thead><tr><th scope="col">Report</th><th scope="col">Copies or credits</th><th scope="col">Quotes</th></tr></thead>
<tbody>${shown.map(({ id }) => writeRow(record, id, links.get(id) ?? [], origins))}</tbody></table>${pager}`;
}

function writeRow(
  record: WebRecord,
  report: string,
  links: readonly SourceLink[],
  origins: ReadonlyMap<string, Origin>,
): Markup {
  return writeSourceRow(
    html`<a href="${record.path}/reports/${report}">${record.source(report)}</a>`,
    links,
    (link) => {
      const id = linkId(link);
      const name = origins.get(link.origin)?.name ?? link.origin;
      return html`<span class="entry" id="${id}">${nameIn(record, link, name, id)}</span>`;
    },
  );
}

/** A link without words of its own, as for copies, leads nowhere. */
const nameIn = (record: WebRecord, { evidence }: SourceLink, name: string, id: string): Piece =>
  evidence.length === 0 ? name : html`<a class="ev plain" href="${wordsOf(record, id)}">${name}</a>`;
