import { fileUnder, type Report } from "../model/index.js";
import { html, joined, type Markup, type Piece } from "../show/html/markup.js";
import { shortSource } from "../show/short-source.js";
import { writeWholeForms } from "./exports.js";
import { writeFrame } from "./frame.js";
import { type Assets, type Page, page } from "./page.js";
import { entriesIn } from "./parts/entries-in.js";
import { headlineOf } from "./parts/headline.js";
import { many } from "./parts/many.js";
import { type Mark, writeMarkedLines } from "./parts/marked-text.js";
import { wordsOf } from "./parts/stands.js";
import { published } from "./parts/when.js";
import type { Found, WebRecord } from "./record.js";
import { writeForms } from "./saved.js";
import { sections } from "./sections.js";

/** Writes the page of a report: its full text, what the record rests on underlined, the words asked for marked. */
export function writeReportPage(record: WebRecord, report: Report, query: URLSearchParams, assets: Assets): Page {
  const section = sections.find(({ path }) => path === "reports");
  const found = record.foundIn(report.id);
  const at = askedFor(query, report);
  const marks = [...found.map(({ evidence }) => ({ ...evidence, class: "cited" })), ...at];
  const { title, from, text, byline, dateline, language } = report;
  const lines = writeMarkedLines(report, marks);
  // Most texts begin with their title: it is the heading then, and not said twice.
  const isFirst = title !== undefined && text.trimStart().split("\n", 1)[0]?.trim() === title;
  return page(
    writeFrame({
      ...{ record, assets, title: headlineOf(report) },
      ...(section ? { section } : {}),
      body: html`<article class="report whole" lang="${language}">
<p class="kind">${shortSource(report)}</p>
<h1>${isFirst ? lines[0] : headlineOf(report)}</h1>
<p class="meta">${joined([byline, dateline, published(report.published), from], " · ")}</p>
${lines.slice(isFirst ? 1 : 0).map((line) => html`<p>${line}</p>\n`)}
</article>`,
      aside: writeFound(record, entriesIn(record, report.id)),
      asideIs: "What is found in it",
      exports: html`${writeForms(`${record.path}/reports/${report.id}`, new URLSearchParams(), { hasDates: false })}
${writeWholeForms(record)}`,
    }),
  );
}

/** The stretch that a query asks for, `at=12-40`: the stable address of words. */
function askedFor(query: URLSearchParams, { text }: Report): Mark[] {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(query.get("at") ?? "") ?? [];
  const [start, end] = [Number(from), Math.min(Number(to), text.length)];
  return start < end ? [{ start, end, class: "hit", id: "at" }] : [];
}

/** Entries that are listed beside a report. */
const MOST = 80;

function writeFound(record: WebRecord, found: readonly Found[]): Piece {
  const kinds = new Map<string, Found[]>();
  for (const one of found) fileUnder(kinds, one.entry.kind, one);
  if (found.length === 0) return undefined;
  return html`<section class="facet found"><h2>${many(found.length, "entry", "entries")} from this report</h2>
${[...kinds].map(([kind, list]) => writeKind(record, kind, list))}</section>`;
}

const writeKind = (
  record: WebRecord,
  kind: string,
  list: readonly Found[],
): Markup => html`<details><summary>${kind} <span class="n">${list.length}</span></summary>
<ul>${list.slice(0, MOST).map(({ entry }) => html`<li><a class="ev plain" href="${wordsOf(record, entry.id)}">${entry.text}</a></li>\n`)}</ul></details>
`;
