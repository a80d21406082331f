import { once, type Report, type Statement } from "../../model/index.js";
import { plain } from "../../model/wording.js";
import { capitalise } from "../../show/capitalise.js";
import { writtenOut } from "../../show/contracted.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { findWordChanges } from "../../show/word-changes.js";
import { copiesAmong, orderOfOut, tellFirst } from "../parts/first-out.js";
import { many } from "../parts/many.js";
import { published } from "../parts/when.js";
import type { WebRecord } from "../record.js";

/** One wording of a statement, and the reports that have it, the first that was out before the others. */
interface Wording {
  readonly text: string;
  /** How it stands to the fullest: in the same words, in some of them or with more around them, or in others. */
  readonly how: "same" | "near" | "other";
  readonly reports: readonly (Report | undefined)[];
  readonly sources: readonly string[];
}

/** Wordings that are written out; the page of the statement's words has all. */
const MOST = 10;

/** Outlets that a wording names. */
const NAMED = 5;

/** Writes who had a statement first and in which words: words that the fullest wording does not have are marked. */
export const writeWordings = (record: WebRecord, statement: Statement): Piece => written(record)(statement);

/** A record never changes: what is compared word by word is written once, however often its page is asked for. */
const written = once((record: WebRecord) => once((statement: Statement) => write(record, statement)));

function write(record: WebRecord, { text, variants }: Statement): Piece {
  if (variants.length < 2) return undefined;
  const copies = copiesAmong(
    record,
    variants.map(({ report }) => report),
  );
  const wordings = wordingsOf(record, { variants, fullest: text });
  const [differ, near] = (["other", "near"] as const).map((kind) => wordings.filter(({ how }) => how === kind).length);
  const words = [
    differ ? many(differ, "other wording") : undefined,
    near ? `${near} nearly in the same words` : undefined,
  ].filter(Boolean);
  const own = variants.length - copies.size;
  const reports =
    copies.size > 0 && own > 0
      ? `${many(own, "report")} and ${many(copies.size, "copy", "copies")}`
      : many(variants.length, "report");
  const first = tellFirst(record, variants);
  const head = `${reports}, ${words.length === 0 ? "in the same words" : words.join(", ")}`;
  return html`<details class="family"${words.length > 0 && html` open`}><summary>${head}</summary>${first !== undefined && html`<p class="meta">${capitalise(first)}.</p>`}<ol>${wordings
    .slice(0, MOST)
    .map((wording) => writeWording(wording, text))}</ol>${
    wordings.length > MOST && html`<p class="meta">and ${many(wordings.length - MOST, "more wording")}</p>`
  }</details>`;
}

interface Worded {
  readonly variants: Statement["variants"];
  readonly fullest: string;
}

function wordingsOf(record: WebRecord, { variants, fullest }: Worded): Wording[] {
  const out = variants.map((variant) => ({ ...variant, out: record.report(variant.report) }));
  const orderOf = orderOfOut(
    record,
    variants.map(({ report }) => report),
  );
  const orders = new Map(out.map(({ report }) => [report, orderOf(report)]));
  out.sort((a, b) => compare(orders.get(a.report) ?? "", orders.get(b.report) ?? ""));
  const wordsIn = eachOnce((words) => plain(writtenOut(words)));
  const wordings = new Map<
    string,
    { text: string; how: Wording["how"]; reports: (Report | undefined)[]; sources: string[] }
  >();
  for (const { text, same, report, out: first } of out) {
    const words = wordsIn(text);
    const how = words === wordsIn(fullest) ? "same" : same ? "near" : "other";
    const known = wordings.get(words) ?? { text, how, reports: [], sources: [] };
    known.reports.push(first);
    known.sources.push(record.source(report));
    wordings.set(words, known);
  }
  return [...wordings.values()];
}

/** Most reports have it in words that another has too. */
function eachOnce(find: (text: string) => string): (text: string) => string {
  const found = new Map<string, string>();
  return (text) => {
    const known = found.get(text) ?? find(text);
    found.set(text, known);
    return known;
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function writeWording({ text, how, reports, sources }: Wording, fullest: string): Markup {
  const more = sources.length - NAMED;
  return html`<li>${sources.slice(0, NAMED).map((source, i) => html`${i > 0 && ", "}<b>${source}</b>${reports[i]?.published && html` <span class="meta">${published(reports[i]?.published)}</span>`}`)}${more > 0 && ` and ${more} more`}${how === "same" ? html`<span class="meta">, in the same words</span>` : html`${how === "near" && html`<span class="meta">, nearly so</span>`}<span class="wording">${wordsAgainst(text, fullest)}</span>${writeLacking(text, fullest)}`}</li>
`;
}

/** Stretches of the fullest wording that another one lacks, of which each is told, and of a longer one so many words at either end. */
const LACKING = 3;
const LACKING_WORDS = 12;
const ENDS = [5, 3] as const;

/** Writes what the fullest wording has and this one does not: what is dropped changes a sense as much as what is put in. */
function writeLacking(text: string, fullest: string): Piece {
  const lacking = findWordChanges(fullest, text)
    .filter(({ shared }) => !shared)
    .map((run) => run.text.replace(/^[\s.,;:]+|[\s.,;:]+$/g, ""))
    .filter((words) => words !== "");
  if (lacking.length === 0 || lacking.length > LACKING) return undefined;
  return html`<span class="meta lacking">without: ${lacking.map((words) => `“${shortened(words)}”`).join(", ")}</span>`;
}

/** The first and last words of a long stretch: the whole stands above. */
function shortened(stretch: string): string {
  const words = stretch.split(" ");
  return words.length <= LACKING_WORDS
    ? stretch
    : [...words.slice(0, ENDS[0]), "…", ...words.slice(-ENDS[1])].join(" ");
}

const wordsAgainst = (wording: string, other: string): Piece =>
  findWordChanges(wording, other).map((run) =>
    run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`,
  );
