import { type Change, type Evidence, fileUnder } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
import { type ChangeParts, changeParts, changeSentence } from "../../show/changes.js";
import { showDate } from "../../show/dates.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import type { Entry } from "../entries.js";
import { placeOf } from "../parts/citation.js";
import { sentenceAround } from "../parts/sentence-around.js";
import { shortened } from "../parts/shortened.js";
import { GAP, grade } from "../parts/stands.js";
import type { ListedChange, WebRecord } from "../record.js";
import { surroundings } from "../surroundings.js";
import { PARTS, partOf } from "./changes-parts.js";

/** Writes changes by their days, and of a day by the parts of the record. */
export const writeByDay = (record: WebRecord, changes: readonly ListedChange[], isAdded: boolean): Markup[] =>
  groupBy(changes, ({ at }) => at.slice(0, 10)).map(
    ([
      day,
      own,
    ]) => html`<section class="day"><h2>${isAdded ? `Added on ${showDate(day)}` : `Reports of ${showDate(day)}`}</h2>
${groupBy(own, ({ change }) => PARTS[partOf(change)]).map(
  ([part, all]) => html`<h3>${part}</h3><ul class="plain changes">${all.map((one) => writeChange(record, one))}</ul>`,
)}</section>
`,
  );

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of list) fileUnder(groups, keyOf(item), item);
  return [...groups];
}

/** Letters of what was and of what is that are written out; the words of the report have the rest. */
const LONGEST = 420;

function writeChange(record: WebRecord, { id, change }: ListedChange): Markup {
  const parts = changeParts(change);
  return html`<li class="entry change" id="${id}" data-said="${changeSentence(change)}"><p class="what">${capitalise(parts.head)}</p>
${writeTurn(change, parts)}${writeSentence(record, change)}
<p class="meta">${joined([writeBrought(record, change.evidence), writeWay(record, change)], GAP)}</p></li>
`;
}

/** What was and what is; where nothing was, what is new, and of what is no news what is told. */
function writeTurn({ before, background, fresh }: Change, parts: ChangeParts): Piece {
  const row = (name: string, text: string | undefined, label = name): Piece =>
    text !== undefined &&
    html`<div class="${name}"><dt>${label}:</dt><dd>${withMarks(shortened(text, LONGEST), fresh)}</dd></div>`;
  const now = row(before ? "now" : "new", parts.after, background ? "told" : undefined);
  const was = row("was", parts.before);
  return (was || now) && html`<dl class="turn">${was}${now}</dl>`;
}

/** Marks the clauses of a text that are new, where others are not. */
function withMarks(text: string, [clause, ...others]: readonly string[] = []): Piece {
  const at = clause === undefined ? -1 : text.indexOf(clause);
  if (clause === undefined) return text;
  if (at < 0) return withMarks(text, others);
  const end = at + clause.length;
  return html`${text.slice(0, at)}<mark class="hit">${clause}</mark>${withMarks(text.slice(end), others)}`;
}

/** Changes whose own words do not say what the report says. */
const BARE: ReadonlySet<Change["is"]> = new Set([
  ...(["round-status", "round-moved", "round-new", "issue-status", "version-new"] as const),
  ...(["figure-new", "figure-moved", "role-new", "role-ended", "proposal-new"] as const),
]);

/** Changes that are told in a sentence of their own, which may lean on the one before. */
const TOLD: ReadonlySet<Change["is"]> = new Set(["provision-new", "statement-new", "event-new"]);

/** Changes that have what answers them, or tell nothing that could be answered. */
const ANSWERED: ReadonlySet<Change["is"]> = new Set(["disagreement-arose", "issue-new", "issue-status"] as const);

/**
 * The sentence of the first report that brought it, with what it says marked; what it leans on stands before it, and behind it
 * the sentence that confirms or denies it.
 */
function writeSentence(record: WebRecord, { is, after = "", evidence }: Change): Piece {
  const [first] = evidence;
  if (!first) return undefined;
  const around = surroundings(record.dossier);
  const isTold = TOLD.has(is);
  // What was told before may be left out at the head of the words.
  const start = first.start + (isTold ? Math.max(0, first.quote.indexOf(after)) : 0);
  const lead = around.before({ ...first, start }, !isTold);
  const own = BARE.has(is) && sentenceAround(record.report(first.report), first, after);
  const answer = ANSWERED.has(is) ? undefined : evidence.map((one) => around.after(one)).find(Boolean);
  return [
    lead !== undefined && writeBeside("Before it", lead),
    own && html`<p class="sentence">${own}</p>`,
    answer !== undefined && !after.includes(answer) && writeBeside("After it", answer),
  ];
}

const writeBeside = (where: string, text: string): Markup =>
  html`<p class="sentence">${where}: ${shortened(text, LONGEST)}</p>`;

/** Reports that are named; of more they are counted. */
const NAMED = 3;

/** The reports that brought it, each a link to its sentence. */
function writeBrought(record: WebRecord, evidence: readonly Evidence[]): Piece {
  const byReport = new Map(evidence.map((one) => [one.report, one] as const).reverse());
  const all = [...byReport.values()].reverse().filter(({ report }) => record.report(report));
  if (all.length === 0) return undefined;
  const links = all
    .slice(0, NAMED)
    .map((one) => html`<a href="${placeOf(record, one)}">${record.source(one.report)}</a>`);
  return html`in ${joined(links, ", ")}${all.length > NAMED && ` and ${all.length - NAMED} more`}`;
}

/**
 * How what is told stands: the verdict of the part that holds it, as on its own page. That a matter came up is no claim that
 * can be judged; a disagreement has no words of its own, its sides have, as long as it stands.
 */
function writeWay(record: WebRecord, change: Change): Piece {
  const { is, entry: id } = change;
  if (is === "issue-new" && change.after === undefined) return undefined;
  const entry = PART_KINDS[is] === undefined ? record.entry(id) : partIn(record, change);
  if (entry) return grade(record, entry);
  const { path, dossier } = record;
  const isOpen = is === "disagreement-arose" && dossier.disagreements.some((one) => one.id === id);
  return isOpen && html`<a class="sides-of" href="${path}/disagreements?at=${id}#${id}">its sides</a>`;
}

/** Changes that are of a part of an entry, and what that part is called. */
const PART_KINDS: Readonly<Partial<Record<Change["is"], string>>> = {
  "position-new": "position",
  "version-new": "version",
  "provision-new": "provision",
  "reaction-new": "reaction",
  "role-new": "office",
  "role-ended": "former office",
  "figure-new": "value",
  "figure-moved": "value",
};

/** The part of its entry that rests on the first of its words. */
function partIn(record: WebRecord, { is, entry: id, evidence: [first] }: Change): Entry | undefined {
  if (!first) return undefined;
  const codes = record.entry(id)?.issues ?? [];
  const all = record
    .foundIn(first.report)
    .filter(
      ({ entry, evidence }) =>
        entry.kind === PART_KINDS[is] && evidence.start === first.start && evidence.end === first.end,
    )
    .map(({ entry }) => entry);
  return (
    all.find((entry) => entry.id.startsWith(`${id}-`)) ??
    all.find(({ issues }) => issues.some((code) => codes.includes(code))) ??
    all[0]
  );
}
