import { type Dossier, isSingle } from "../model/index.js";
import { writeAtom } from "../show/atom.js";
import { renderCsv } from "../show/csv.js";
import { html, type Piece } from "../show/html/markup.js";
import { writeOutlinePage } from "../show/html/outline-page.js";
import { writeMarkdown } from "../show/markdown.js";
import type { Outline } from "../show/outline.js";
import { type Format, render } from "../show/render.js";
import { json, type Page } from "./page.js";
import type { WebRecord } from "./record.js";
import { addressOf } from "./record-address.js";
import type { Section } from "./section.js";
import { outlineSection } from "./section-lines.js";
import { sections } from "./sections.js";

/** Writes the ways to a page's other forms, and to those of the whole brief and record. */
export function writeExports(record: WebRecord, section: Section): Piece {
  const address = section.path === "" ? `${record.path}/brief` : addressOf(record, section);
  const link = (ending: string, name: string): Piece => html`<a href="${address}.${ending}">${name}</a> `;
  const whole = (ending: string, name: string): Piece => html`<a href="${record.path}.${ending}">${name}</a> `;
  const feed = section.path === "changes" && record.stream !== undefined && link("atom", "Atom feed");
  const brief =
    section.path !== "" &&
    html`<span>The brief: ${whole("html", "HTML")}${whole("docx", "Word")}${whole("md", "Markdown")}</span>\n`;
  return html`<span>This page: ${section.path === "" ? whole("html", "HTML") : link("html", "HTML")}${link("docx", "Word")}${link("md", "Markdown")}${section.csv !== undefined && link("csv", "CSV")}${section.ics && link("ics", "iCalendar")}${link("json", "JSON")}${feed}</span>
${brief}<span>The record: ${whole("json", "JSON")}</span>`;
}

/** Gives a page of a record in another form. The brief's own files are named "brief", as its page is the record's first. */
export async function sectionFile(record: WebRecord, name: string, ending: string): Promise<Page | undefined> {
  const section = sections.find(({ path }) => path === (name === "brief" ? "" : name));
  if (!section) return undefined;
  const file = `${record.name}-${name}.${ending}`;
  if (ending === "json") return json({ process: record.name, asOf: record.dossier.asOf, [name]: section.twin(record) });
  if (ending === "csv" && section.csv !== undefined)
    return { status: 200, type: "text/csv; charset=utf-8", body: renderCsv(record.dossier, section.csv), file };
  if (ending === "ics") return section.ics ? rendered(record.dossier, "ics", file) : undefined;
  if (ending === "md" || ending === "docx" || ending === "html")
    return outlined(outlineSection(record, section), ending, file);
  return ending === "atom" && name === "changes" ? feedOf(record) : undefined;
}

async function outlined(outline: Outline, format: "md" | "docx" | "html", file: string): Promise<Page> {
  const type = TYPES[format] ?? "";
  if (format === "md") return { status: 200, type, body: writeMarkdown(outline), file };
  if (format === "html") return { status: 200, type, body: writeOutlinePage(outline), ownPolicy: true };
  return { status: 200, type, body: (await import("../show/docx/docx.js")).writeDocx(outline), file };
}

/** Changes that a feed holds, as that of the interface under /api/v1 does: the rest stands on the page. */
const MOST_IN_FEED = 100;

function feedOf({ name, dossier, stream, changes }: WebRecord): Page | undefined {
  if (stream === undefined) return undefined;
  const telling = changes().filter(({ change }) => !isSingle(change));
  const latest = telling.slice(-MOST_IN_FEED).reverse();
  const process = { id: name, title: dossier.title, changed: latest[0]?.at ?? `${dossier.asOf}T00:00:00Z` };
  return { status: 200, type: "application/atom+xml; charset=utf-8", body: writeAtom(process, latest) };
}

const TYPES: Readonly<Partial<Record<Format, string>>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Gives the whole record in another form. */
export async function wholeRecord({ name, dossier }: WebRecord, ending: string): Promise<Page | undefined> {
  if (ending === "csv" || ending === "atom") return undefined;
  const format = ending as Format;
  return rendered(dossier, format, format === "ics" || format === "docx" ? `${name}.${format}` : undefined);
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
