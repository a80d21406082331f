import type { Dossier } from "../model/index.js";
import { renderCsv } from "../show/csv.js";
import { html, type Piece } from "../show/html/markup.js";
import { type Format, render } from "../show/render.js";
import { writeEvidencePage, writeEvidenceTwin } from "./evidence-page.js";
import { writeFrame } from "./frame.js";
import { writeHome } from "./home.js";
import { type Assets, json, type Page, page } from "./page.js";
import type { WebRecord } from "./record.js";
import { addressOf } from "./record-address.js";
import { writeReportPage, writeReportTwin } from "./report-page.js";
import { searchTwin, writeSearchPage } from "./search/page.js";
import type { Section } from "./section.js";
import { sections } from "./sections.js";
import type { Shelf } from "./shelf.js";

/** What is asked for: a path, decoded part by part, and its query. */
export interface Ask {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

/** Finds the page that an address leads to. Pure but for what the shelf does. */
export async function answer(shelf: Shelf, assets: Assets, { parts, query }: Ask): Promise<Page | undefined> {
  const [first = "", ...rest] = parts;
  if (first === "") return writeHome(shelf, assets);
  if (first === "search" && rest.length === 0) return writeSearchPage(shelf, query, assets);
  if (first === "search.json" && rest.length === 0) return json(searchTwin(shelf, query));
  const { name, ending } = split(first);
  const record = shelf.get(rest.length > 0 ? first : name);
  if (!record) return undefined;
  if (rest.length === 0) return ending === "" ? sectionPage(record, "", query, assets) : wholeRecord(record, ending);
  return below(record, rest, query, assets);
}

/** "statements.json" is the page of statements in another form. */
function split(part: string): { readonly name: string; readonly ending: string } {
  const [, name = part, ending = ""] = /^(.+)\.(json|csv|ics|md|html)$/.exec(part) ?? [];
  return { name, ending };
}

async function below(
  record: WebRecord,
  rest: readonly string[],
  query: URLSearchParams,
  assets: Assets,
): Promise<Page | undefined> {
  const [first = "", second, ...more] = rest;
  if (more.length > 0) return undefined;
  const { name, ending } = split(second ?? first);
  if (second === undefined)
    return ending === "" ? sectionPage(record, name, query, assets) : sectionFile(record, name, ending);
  if (first === "evidence") return evidence(record, name, ending, assets);
  return first === "reports" ? report(record, name, ending, query, assets) : undefined;
}

function evidence(record: WebRecord, id: string, ending: string, assets: Assets): Page | undefined {
  const entry = record.entry(id);
  if (!entry) return undefined;
  return ending === "json" ? writeEvidenceTwin(record, entry) : writeEvidencePage(record, entry, assets);
}

function report(
  record: WebRecord,
  id: string,
  ending: string,
  query: URLSearchParams,
  assets: Assets,
): Page | undefined {
  const found = record.report(id);
  if (!found) return undefined;
  return ending === "json" ? writeReportTwin(record, found) : writeReportPage(record, found, query, assets);
}

function sectionPage(record: WebRecord, path: string, query: URLSearchParams, assets: Assets): Page | undefined {
  const section = sections.find((one) => one.path === path);
  if (!section) return undefined;
  const empty = section.count(record) === 0;
  const written = empty
    ? { body: html`<h1>${section.name}</h1><p>${section.empty}</p>` }
    : section.write(record, query);
  return page(
    writeFrame({
      ...{ record, assets, section, title: section.name, exports: exportsOf(record, section), ...written },
      ...(section.wide ? { wide: true } : {}),
    }),
  );
}

function exportsOf(record: WebRecord, section: Section): Piece {
  const address = section.path === "" ? `${record.path}/brief` : addressOf(record, section);
  const link = (ending: string, name: string): Piece => html`<a href="${address}.${ending}">${name}</a> `;
  const whole = (ending: string, name: string): Piece => html`<a href="${record.path}.${ending}">${name}</a> `;
  return html`<span>This page: ${link("json", "JSON")}${section.csv !== undefined && link("csv", "CSV")}${section.ics && link("ics", "iCalendar")}</span>
<span>The record: ${whole("html", "HTML")}${whole("md", "Markdown")}${whole("json", "JSON")}</span>`;
}

/** The brief's own files are named "brief", as its page is the record's first. */
async function sectionFile(record: WebRecord, name: string, ending: string): Promise<Page | undefined> {
  const section = sections.find(({ path }) => path === (name === "brief" ? "" : name));
  if (!section) return undefined;
  const file = `${record.name}-${name}.${ending}`;
  if (ending === "json") return json({ process: record.name, asOf: record.dossier.asOf, [name]: section.twin(record) });
  if (ending === "csv" && section.csv !== undefined)
    return { status: 200, type: "text/csv; charset=utf-8", body: renderCsv(record.dossier, section.csv), file };
  return ending === "ics" && section.ics ? rendered(record.dossier, "ics", file) : undefined;
}

const TYPES: Readonly<Partial<Record<Format, string>>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
};

async function wholeRecord({ name, dossier }: WebRecord, ending: string): Promise<Page | undefined> {
  if (ending === "csv") return undefined;
  const format = ending as Format;
  return rendered(dossier, format, format === "ics" ? `${name}.ics` : undefined);
}

async function rendered(dossier: Dossier, format: Format, file?: string): Promise<Page> {
  return {
    status: 200,
    type: TYPES[format] ?? "text/plain; charset=utf-8",
    body: await render(dossier, format),
    ...(file === undefined ? {} : { file }),
    ...(format === "html" ? { ownPolicy: true } : {}),
  };
}
