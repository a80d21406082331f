import { html, type Piece } from "../show/html/markup.js";
import { writeOutlinePage } from "../show/html/outline-page.js";
import { writeMarkdown } from "../show/markdown.js";
import type { Outline } from "../show/outline.js";
import { json, type Page } from "./page.js";

/** What a page holds, for the forms that it can be saved in. */
export interface Saved {
  /** Name of its files, without the ending. */
  readonly name: string;
  outline(): Outline;
  csv(): string;
  /** What lies ahead, where a page has dates to come. */
  ics?(): Promise<string>;
  twin(): unknown;
}

/** The forms of a page, by their endings, as they are offered. */
const FORMS: readonly (readonly [ending: string, name: string])[] = [
  ["html", "HTML"],
  ["docx", "Word"],
  ["md", "Markdown"],
  ["csv", "CSV"],
  ["ics", "iCalendar"],
  ["json", "JSON"],
];

/** Media types of files, by their endings. */
export const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  atom: "application/atom+xml; charset=utf-8",
};

/** Gives a page in the form that an ending asks for; nothing where it has none of it. */
export async function savedAs(saved: Saved, ending: string): Promise<Page | undefined> {
  if (ending === "json") return json(saved.twin());
  const body = await bodyOf(saved, ending);
  if (body === undefined) return undefined;
  const answered = { status: 200, type: TYPES[ending] ?? "", body };
  // What is read in the browser is no file to be put away.
  return ending === "html" ? { ...answered, ownPolicy: true } : { ...answered, file: `${saved.name}.${ending}` };
}

async function bodyOf(saved: Saved, ending: string): Promise<Page["body"] | undefined> {
  if (ending === "html") return writeOutlinePage(saved.outline());
  if (ending === "md") return writeMarkdown(saved.outline());
  if (ending === "docx") return (await import("../show/docx/docx.js")).writeDocx(saved.outline());
  if (ending === "csv") return saved.csv();
  return ending === "ics" ? saved.ics?.() : undefined;
}

/** What of a query says which part of a list is shown, not what of it is chosen. */
const WHERE = ["page", "at"];

/** Writes the ways to a page's other forms, with what the page is narrowed by. */
export function writeForms(address: string, query: URLSearchParams, { hasDates }: { hasDates: boolean }): Piece {
  const kept = new URLSearchParams([...query].filter(([key]) => !WHERE.includes(key)));
  const asked = kept.size > 0 ? `?${kept}` : "";
  return html`<span class="forms">This page: <button type="button" class="keys print" title="Print this page">Print</button> ${FORMS.filter(([ending]) => ending !== "ics" || hasDates).map(([ending, name]) => html`<a href="${address}.${ending}${asked}">${name}</a> `)}</span>`;
}
