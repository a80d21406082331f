import type { Cited, Issue } from "../../model/index.js";
import { showDate } from "../../show/dates.js";
import { html, type Markup, type Piece } from "../../show/html/markup.js";
import { changedOn } from "../parts/changed-on.js";
import { GAP, grade, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

type Position = Issue["positions"][number];

/** Writes the issues as a table: a row an issue, a column a party; a cell its latest position, what it held before folded. */
export function writeTable(record: WebRecord): Written {
  const { issues, people } = record.dossier;
  const partyOf = new Map(people.map(({ id, party }) => [id, party ?? id]));
  const columnOf = ({ by }: Position): string => partyOf.get(by) ?? by;
  const columns = [...new Set(issues.flatMap(({ positions }) => positions.map(columnOf)))];
  return {
    body: html`<table class="matrix"><thead><tr><th scope="col">Issue</th>${columns.map((id) => html`<th scope="col">${record.nameOf(id)}</th>`)}</tr></thead>
<tbody>${issues.map((issue) => writeRow(record, issue, columns, columnOf))}</tbody></table>`,
  };
}

function writeRow(
  record: WebRecord,
  issue: Issue,
  columns: readonly string[],
  columnOf: (p: Position) => string,
): Markup {
  const { id, name, status, stated, positions } = issue;
  return html`<tr><th scope="row" class="entry" id="${id}">${name}<span class="meta">${!stated && status === "open" ? "no report says how it stands" : html`<span class="status ${status.replace(" ", "-")}">${status}</span>`}${GAP}${stands(record, issue)}${writeChanged(record, name)}</span></th>
${columns.map((column) =>
  writeCell(
    record,
    column,
    positions.filter((position) => columnOf(position) === column),
  ),
)}</tr>
`;
}

/** The way to what changed on an issue. */
const writeChanged = (record: WebRecord, name: string): Piece => html`${GAP}${changedOn(record, name)}`;

function writeCell(record: WebRecord, column: string, positions: readonly Position[]): Markup {
  const dated = positions.map((position) => ({ position, day: reportedOn(record, position) }));
  const [latest, ...before] = dated.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  if (!latest) return html`<td class="none"></td>`;
  return html`<td data-label="${record.nameOf(column)}">${writePosition(record, column, latest)}${
    before.length > 0 &&
    html`<details><summary>${before.length} more</summary>${before.map((one) => writePosition(record, column, one))}</details>`
  }</td>`;
}

interface Dated {
  readonly position: Position;
  readonly day: string;
}

/** The day of the latest report that carries it, "" where none has a date. */
function reportedOn(record: WebRecord, { evidence }: Cited): string {
  const days = evidence.map(({ report }) => record.report(report)?.published?.value.slice(0, 10) ?? "");
  return days.reduce((latest, day) => (day > latest ? day : latest), "");
}

function writePosition(record: WebRecord, column: string, { position, day }: Dated): Markup {
  const { by, id, stance } = position;
  const speaker: Piece = by !== column && html`<i>${record.nameOf(by)}:</i> `;
  return html`<div class="position entry" id="${id}"><p>${speaker}${stance}</p>
<p class="meta">${day !== "" && html`<span title="day of the latest report that carries it">${showDate(day)}</span>${GAP}`}${grade(record, position)}</p></div>`;
}
