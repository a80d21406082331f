import type { Issue } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { changedOn } from "../parts/changed-on.js";
import { GAP, grade, stands } from "../parts/stands.js";
import { when } from "../parts/when.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";
import { type Column, columnsOf, isSilent, rowsOf } from "./table-order.js";

type Position = Issue["positions"][number];

/** Writes the issues as a table: a row an issue, a column a party; a cell its newest position, what it held before folded. */
export function writeTable(record: WebRecord): Written {
  const { issues } = record.dossier;
  const columns = columnsOf(record.dossier);
  return {
    body: html`<table class="matrix"><thead><tr><th scope="col">Issue</th>${columns.map((column) => html`<th scope="col">${nameOf(record, column)}</th>`)}</tr></thead>
<tbody>${rowsOf(issues).map((row) => writeRow(record, row, columns))}</tbody></table>`,
  };
}

const nameOf = (record: WebRecord, { party }: Column): string =>
  party === undefined ? "Others" : record.nameOf(party);

function writeRow(record: WebRecord, [issue, ...others]: readonly Issue[], columns: readonly Column[]): Piece {
  if (!issue) return undefined;
  const { id, name, status, positions } = issue;
  const also = others.map((one) => html`<span id="${one.id}">, ${one.name.toLowerCase()}</span>`);
  return html`<tr><th scope="row" class="entry" id="${id}">${name}${also}<span class="meta">${isSilent(issue) ? "no report says how it stands" : html`<span class="status ${status.replace(" ", "-")}">${status}</span>`}${GAP}${stands(record, issue)}${writeChanged(record, name)}</span>${others.flatMap((one) => one.positions.map((position) => html`<span id="${position.id}"></span>`))}</th>
${columns.map((column) =>
  writeCell(
    record,
    column,
    positions.filter((position) => column.has(position)),
  ),
)}</tr>
`;
}

/** The way to what changed on an issue. */
const writeChanged = (record: WebRecord, name: string): Piece => html`${GAP}${changedOn(record, name)}`;

/** In a column of several each has a newest of its own. */
function writeCell(record: WebRecord, column: Column, positions: readonly Position[]): Markup {
  const sides = column.party === undefined ? [...new Set(positions.map(({ by }) => by))] : [undefined];
  const cells = sides.map((side) => positions.filter(({ by }) => side === undefined || by === side));
  if (positions.length === 0) return html`<td class="none"></td>`;
  return html`<td data-label="${nameOf(record, column)}">${cells.map((own) => writeNewest(record, column, own))}</td>`;
}

function writeNewest(record: WebRecord, column: Column, positions: readonly Position[]): Markup {
  const [newest, ...others] = inOrder(record, positions);
  const isEarlier = others.every(({ day }) => newest !== undefined && day < newest.day);
  return html`${newest && writePosition(record, column, newest)}${
    others.length > 0 &&
    html`<details><summary>${others.length} ${isEarlier ? "earlier" : "more"}</summary>${others.map((one) => writePosition(record, column, one))}</details>`
  }`;
}

interface Dated {
  readonly position: Position;
  /** ISO day on which it was said, else on which the latest report that carries it came out; "" where neither is known. */
  readonly day: string;
}

/**
 * Puts what a side and its people want in one order, the newest first. Each one's own order stands: what was so before is behind
 * what is, whatever the day of the report that looks back.
 */
function inOrder(record: WebRecord, positions: readonly Position[]): Dated[] {
  const last = new Map<string, string>();
  const told = new Set<string>();
  const dated = positions.flatMap((position) => {
    const { by, stance } = position;
    if (told.has(stance)) return [];
    told.add(stance);
    const day = dayOf(record, position);
    const before = last.get(by) ?? day;
    const rank = day < before ? day : before;
    last.set(by, rank);
    return [{ position, day, rank }];
  });
  return dated.sort((a, b) => (a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0));
}

function dayOf(record: WebRecord, { when: said, evidence }: Position): string {
  if (said) return said.to.slice(0, 10);
  const days = evidence.map(({ report }) => record.report(report)?.published?.value.slice(0, 10) ?? "");
  return days.reduce((latest, day) => (day > latest ? day : latest), "");
}

function writePosition(record: WebRecord, column: Column, { position, day }: Dated): Markup {
  const { by, id, stance, when: said } = position;
  const speaker: Piece =
    by !== column.party && !names(stance, record.nameOf(by)) && html`<i>${record.nameOf(by)}:</i> `;
  const date = said
    ? when(said)
    : day !== "" &&
      html`<span title="day of the latest report that carries it">reported ${withoutYear(day, record.dossier.asOf)}</span>`;
  return html`<div class="position entry" id="${id}"><p>${speaker}${stance}</p>
<p class="meta">${date && html`${date}${GAP}`}${grade(record, position)}</p></div>`;
}

/** "Elin Strand", "Strand": who is named in the words need not be named before them. */
const names = (words: string, name: string): boolean => words.includes(name.split(" ").at(-1) ?? name);

/** The year of the record goes without saying. */
const withoutYear = (day: string, asOf: string): string => {
  const year = asOf.slice(0, 4);
  return day.startsWith(year) ? showDate(day).replace(` ${year}`, "") : showDate(day);
};
