import type { Report, Statement } from "../../model/index.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { findWordChanges } from "../../show/word-changes.js";
import { many } from "../parts/many.js";
import { published } from "../parts/when.js";
import type { WebRecord } from "../record.js";

/** One wording of a statement, and the reports that have it, the first that was out before the others. */
interface Wording {
  readonly text: string;
  readonly same: boolean;
  readonly reports: readonly (Report | undefined)[];
  readonly sources: readonly string[];
}

/** Wordings that are written out; the page of the statement's words has all. */
const MOST = 10;

/** Outlets that a wording names. */
const NAMED = 5;

/** Writes who had a statement first and in which words: words that the fullest wording does not have are marked. */
export function writeWordings(record: WebRecord, { text, variants }: Statement): Piece {
  if (variants.length < 2) return undefined;
  const wordings = wordingsOf(record, variants);
  const differ = wordings.filter(({ same }) => !same).length;
  const reports = many(variants.length, "report");
  const first = firstOut(record, variants);
  const head = `${reports}, ${differ === 0 ? "in the same words" : many(differ, "other wording")}${first === undefined ? "" : `; first out: ${first}`}`;
  return html`<details class="family"${differ > 0 && html` open`}><summary>${head}</summary><ol>${wordings
    .slice(0, MOST)
    .map((wording) => writeWording(wording, text))}</ol>${
    wordings.length > MOST && html`<p class="meta">and ${many(wordings.length - MOST, "more wording")}</p>`
  }</details>`;
}

function wordingsOf(record: WebRecord, variants: Statement["variants"]): Wording[] {
  const out = variants.map((variant) => ({ ...variant, out: record.report(variant.report) }));
  out.sort((a, b) => compare(outOn(a.out), outOn(b.out)));
  const wordings = new Map<
    string,
    { text: string; same: boolean; reports: (Report | undefined)[]; sources: string[] }
  >();
  for (const { text, same, report, out: first } of out) {
    const key = same ? "" : text;
    const known = wordings.get(key) ?? { text, same, reports: [], sources: [] };
    known.reports.push(first);
    known.sources.push(record.source(report));
    wordings.set(key, known);
  }
  return [...wordings.values()];
}

/** The outlet that surely had it before all others: its last possible day lies before the first one of the next. */
function firstOut(record: WebRecord, variants: Statement["variants"]): string | undefined {
  let first: Report | undefined;
  let next = LATE;
  for (const { report: id } of variants) {
    const report = record.report(id);
    const day = outOn(report).slice(0, 10);
    if (day === LATE) return undefined;
    if (day >= outOn(first).slice(0, 10)) next = day < next ? day : next;
    else [first, next] = [report, outOn(first).slice(0, 10)];
  }
  const last = first?.published?.latest ?? first?.published?.value ?? LATE;
  return first && last.slice(0, 10) < next ? record.source(first.id) : undefined;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those without a date stand last. */
const LATE = "9";
const outOn = (report: Report | undefined): string => report?.published?.value ?? LATE;

function writeWording({ text, same, reports, sources }: Wording, fullest: string): Markup {
  const more = sources.length - NAMED;
  return html`<li>${sources.slice(0, NAMED).map((source, i) => html`${i > 0 && ", "}<b>${source}</b> <span class="meta">${published(reports[i]?.published)}</span>`)}${more > 0 && ` and ${more} more`}${same ? html`<span class="meta">, in the same words</span>` : html`<span class="wording">${wordsAgainst(text, fullest)}</span>`}</li>
`;
}

const wordsAgainst = (wording: string, other: string): Piece =>
  findWordChanges(wording, other).map((run) =>
    run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`,
  );
