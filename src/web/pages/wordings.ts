import { once, type Report, type Statement } from "../../model/index.js";
import { plain } from "../../model/wording.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { namesTaken } from "../../show/names-taken.js";
import { findWordChanges } from "../../show/word-changes.js";
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
export function writeWordings(record: WebRecord, { text, variants }: Statement): Piece {
  if (variants.length < 2) return undefined;
  const wordings = wordingsOf(record, variants, text);
  const [differ, near] = (["other", "near"] as const).map((kind) => wordings.filter(({ how }) => how === kind).length);
  const words = [
    differ ? many(differ, "other wording") : undefined,
    near ? `${near} nearly in the same words` : undefined,
  ].filter(Boolean);
  const reports = many(variants.length, "report");
  const first = firstOut(record, variants);
  const head = `${reports}, ${words.length === 0 ? "in the same words" : words.join(", ")}${first === undefined ? "" : `; ${first}`}`;
  return html`<details class="family"${words.length > 0 && html` open`}><summary>${head}</summary><ol>${wordings
    .slice(0, MOST)
    .map((wording) => writeWording(wording, text))}</ol>${
    wordings.length > MOST && html`<p class="meta">and ${many(wordings.length - MOST, "more wording")}</p>`
  }</details>`;
}

function wordingsOf(record: WebRecord, variants: Statement["variants"], fullest: string): Wording[] {
  const out = variants.map((variant) => ({ ...variant, out: record.report(variant.report) }));
  out.sort((a, b) => compare(outOn(a.out), outOn(b.out)));
  const wordings = new Map<
    string,
    { text: string; how: Wording["how"]; reports: (Report | undefined)[]; sources: string[] }
  >();
  for (const { text, same, report, out: first } of out) {
    const words = plain(text);
    const how = words === plain(fullest) ? "same" : same ? "near" : "other";
    const known = wordings.get(words) ?? { text, how, reports: [], sources: [] };
    known.reports.push(first);
    known.sources.push(record.source(report));
    wordings.set(words, known);
  }
  return [...wordings.values()];
}

/** Outlets that are named where more than one may have been the first. */
const FIRSTS = 3;

interface Out {
  readonly report: string;
  readonly source: string;
  readonly published: NonNullable<Report["published"]>;
}

/** Says who had it first: whoever may have been out before all others surely were; nothing where a date is missing. */
function firstOut(record: WebRecord, variants: Statement["variants"]): string | undefined {
  const out = variants.flatMap(({ report }): Out[] => {
    const published = record.report(report)?.published;
    return published ? [{ report, source: record.source(report), published }] : [];
  });
  if (out.length < variants.length) return undefined;
  const first = firstOf(out);
  const own = withoutTaken(record, first);
  const names = new Set((own.length > 0 ? own : first).map(({ source }) => source));
  const all = new Set(out.map(({ source }) => source));
  const isTold = names.size === 1 || (names.size <= FIRSTS && names.size < all.size);
  return isTold ? `first out: ${[...names].join(" or ")}` : "who was first cannot be told";
}

/** Leaves out who has it from another of them: it was out after that one. */
function withoutTaken(record: WebRecord, first: readonly Out[]): Out[] {
  const names = new Set(first.map(({ source }) => source));
  const taken = takenFrom(record);
  return first.filter(({ report, source }) => !taken.get(report)?.some((name) => name !== source && names.has(name)));
}

const takenFrom = once(({ dossier }: WebRecord) => namesTaken(dossier.sources, ["copies", "credits"]));

/** Days are compared, and the hours of one day where all are known. */
function firstOf(out: readonly Out[]): readonly Out[] {
  const last = out.map(({ published: { value, latest = value } }) => latest.slice(0, 10)).reduce(earlier, LATE);
  const first = out.filter(({ published: { value } }) => value.slice(0, 10) <= last);
  if (first.some(({ published: { value, latest } }) => latest !== undefined || !value.includes("T"))) return first;
  const hours = first.map(({ published: { value } }) => Date.parse(value));
  const earliest = hours.reduce((least, hour) => Math.min(least, hour), Infinity);
  return first.filter((_, i) => hours[i] === earliest);
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those without a date stand last. */
const LATE = "9";
const outOn = (report: Report | undefined): string => report?.published?.value ?? LATE;

function writeWording({ text, how, reports, sources }: Wording, fullest: string): Markup {
  const more = sources.length - NAMED;
  return html`<li>${sources.slice(0, NAMED).map((source, i) => html`${i > 0 && ", "}<b>${source}</b> <span class="meta">${published(reports[i]?.published)}</span>`)}${more > 0 && ` and ${more} more`}${how === "same" ? html`<span class="meta">, in the same words</span>` : html`${how === "near" && html`<span class="meta">, nearly so</span>`}<span class="wording">${wordsAgainst(text, fullest)}</span>`}</li>
`;
}

const wordsAgainst = (wording: string, other: string): Piece =>
  findWordChanges(wording, other).map((run) =>
    run.shared ? run.text : html`<mark class="changed">${run.text}</mark>`,
  );
