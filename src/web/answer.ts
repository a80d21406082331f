import { html, isMissing, type Markup, type Piece } from "../show/html/markup.js";
import { savedEvidence } from "./evidence-forms.js";
import { writeEvidencePage } from "./evidence-page.js";
import { sectionFile, wholeRecord, writeExports } from "./exports.js";
import { writeFrame } from "./frame.js";
import { writeHome } from "./home.js";
import { savedHome } from "./home-forms.js";
import { type Assets, type Page, page } from "./page.js";
import type { WebRecord } from "./record.js";
import { savedReport } from "./report-forms.js";
import { writeReportPage } from "./report-page.js";
import { savedAs } from "./saved.js";
import { savedSearch } from "./search/forms.js";
import { writeSearchPage } from "./search/page.js";
import type { Section, Written } from "./section.js";
import { sections } from "./sections.js";
import type { Shelf } from "./shelf.js";
import { type Visits, visitOf } from "./visits.js";

/** What is asked for: a path, decoded part by part, and its query. */
export interface Ask {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** What its sender has looked at before. */
  readonly visits?: Visits;
}

/** Finds the page that an address leads to. Pure but for what the shelf does. */
export async function answer(
  shelf: Shelf,
  assets: Assets,
  { parts, query, visits = new Map() }: Ask,
): Promise<Page | undefined> {
  const [first = "", ...rest] = parts;
  if (first === "") return writeHome(shelf, assets, visits);
  const { name, ending } = split(first);
  if (rest.length === 0 && name === "search")
    return ending === "" ? writeSearchPage(shelf, query, assets) : savedAs(savedSearch(shelf, query), ending);
  if (rest.length === 0 && name === "processes" && ending !== "") return savedAs(savedHome(shelf, visits), ending);
  const record = shelf.get(rest.length > 0 ? first : name);
  if (!record) return undefined;
  const isFile = rest.length === 0 && ending !== "";
  const written = await (isFile ? wholeRecord(record, ending) : below(record, rest, query, assets));
  return written?.type.startsWith("text/html") && !written.ownPolicy ? { ...written, visit: visitOf(record) } : written;
}

/** "statements.json" is the page of statements in another form. */
function split(part: string): { readonly name: string; readonly ending: string } {
  const [, name = part, ending = ""] = /^(.+)\.(json|csv|ics|md|html|docx|atom)$/.exec(part) ?? [];
  return { name, ending };
}

async function below(
  record: WebRecord,
  rest: readonly string[],
  query: URLSearchParams,
  assets: Assets,
): Promise<Page | undefined> {
  const [first = "", second, ...more] = rest;
  if (rest.length === 0) return sectionPage(record, "", query, assets);
  if (more.length > 0) return undefined;
  const { name, ending } = split(second ?? first);
  if (second === undefined)
    return ending === "" ? sectionPage(record, name, query, assets) : sectionFile(record, name, ending, query);
  if (first === "evidence") return evidence(record, name, ending, assets);
  return first === "reports" ? report(record, name, ending, query, assets) : undefined;
}

async function evidence(record: WebRecord, id: string, ending: string, assets: Assets): Promise<Page | undefined> {
  const entry = record.entry(id);
  if (!entry) return undefined;
  return ending === "" ? writeEvidencePage(record, entry, assets) : savedAs(savedEvidence(record, entry), ending);
}

async function report(
  record: WebRecord,
  id: string,
  ending: string,
  query: URLSearchParams,
  assets: Assets,
): Promise<Page | undefined> {
  const found = record.report(id);
  if (!found) return undefined;
  return ending === "" ? writeReportPage(record, found, query, assets) : savedAs(savedReport(record, found), ending);
}

function sectionPage(record: WebRecord, path: string, query: URLSearchParams, assets: Assets): Page | undefined {
  const section = sections.find((one) => one.path === path);
  if (!section) return undefined;
  const empty = !(section.holds?.(record) ?? section.count(record) > 0);
  const { body, aside }: Written = empty ? { body: html`<p>${section.empty}</p>` } : section.write(record, query);
  return page(
    writeFrame({
      ...{ record, assets, section, title: section.name, exports: writeExports(record, section, query), aside },
      body: html`${writeHeading(section, empty)}${writeFilters(aside)}${body}`,
      ...(section.wide ? { wide: true } : {}),
    }),
  );
}

/** The first page needs no heading for those who see it: the record's own title stands above it. */
const writeHeading = ({ name, path, hint }: Section, empty: boolean): Markup =>
  html`<h1${path === "" && html` class="hidden"`}>${name}</h1>
${!empty && hint !== undefined && writeHint(hint)}
`;

/** A narrow screen has room for its first sentence. */
function writeHint(hint: string): Markup {
  const [first = hint, ...rest] = hint.split(/(?<=\.) (?=\p{Lu})/u);
  return html`<p class="hint meta">${first}${rest.length > 0 && html`<span class="rest"> ${rest.join(" ")}</span>`}</p>`;
}

/** What stands beside the list where there is room folds out above it where there is none. */
const writeFilters = (aside: Piece): Piece =>
  !isMissing(aside) && html`<details class="filters"><summary>Filter</summary>${aside}</details>\n`;
