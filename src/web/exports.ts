import { type Dossier, isSingle } from "../model/index.js";
import { writeAtom } from "../show/atom.js";
import { html, type Piece } from "../show/html/markup.js";
import { type Format, render } from "../show/render.js";
import type { Page } from "./page.js";
import type { WebRecord } from "./record.js";
import { addressOf } from "./record-address.js";
import { type Saved, savedAs, TYPES, writeForms } from "./saved.js";
import type { Section } from "./section.js";
import { outlineSection } from "./section-lines.js";
import { sections } from "./sections.js";

/** Writes the ways to a page's other forms, narrowed as it is, and to those of the whole brief and record. */
export function writeExports(record: WebRecord, section: Section, query: URLSearchParams): Piece {
  const address = section.path === "" ? `${record.path}/brief` : addressOf(record, section);
  const feed =
    section.path === "changes" &&
    record.stream !== undefined &&
    html` <span>To follow: <a href="${address}.atom">Atom feed</a></span>\n`;
  return html`${writeForms(address, query, { hasDates: section.ics ?? false })}${feed}
${writeWholeForms(record, section.path !== "")}`;
}

/** Writes the ways to the forms of the whole brief and record. */
export function writeWholeForms({ path }: WebRecord, withBrief = true): Piece {
  const whole = (ending: string, name: string): Piece => html`<a href="${path}.${ending}">${name}</a> `;
  const brief = html`<span>The brief: ${whole("docx", "Word")}${whole("md", "Markdown")}</span>\n`;
  return html`${withBrief && brief}<span>The whole record: ${whole("html", "HTML")}${whole("ics", "iCalendar")}${whole("json", "JSON")}</span>`;
}

/** Gives a page of a record in another form. The brief's own files are named "brief", as its page is the record's first. */
export async function sectionFile(
  record: WebRecord,
  name: string,
  ending: string,
  query: URLSearchParams,
): Promise<Page | undefined> {
  const section = sections.find(({ path }) => path === (name === "brief" ? "" : name));
  if (!section) return undefined;
  if (ending === "atom") return name === "changes" ? feedOf(record) : undefined;
  return savedAs(savedSection(record, section, name, query), ending);
}

function savedSection(record: WebRecord, section: Section, name: string, query: URLSearchParams): Saved {
  const only = section.chosen?.(record, query);
  return {
    name: `${record.name}-${name}`,
    outline: () => outlineSection(record, section, only),
    csv: () => section.csv(record, only),
    twin: () => ({ process: record.name, asOf: record.dossier.asOf, [name]: section.twin(record, only) }),
    ...(section.ics ? { ics: () => render(record.dossier, "ics") } : {}),
  };
}

/** Changes that a feed holds, as that of the interface under /api/v1 does: the rest stands on the page. */
const MOST_IN_FEED = 100;

function feedOf({ name, dossier, stream, changes }: WebRecord): Page | undefined {
  if (stream === undefined) return undefined;
  const telling = changes().filter(({ change }) => !isSingle(change));
  const latest = telling.slice(-MOST_IN_FEED).reverse();
  const process = { id: name, title: dossier.title, changed: latest[0]?.at ?? `${dossier.asOf}T00:00:00Z` };
  return { status: 200, type: TYPES.atom ?? "", body: writeAtom(process, latest) };
}

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
