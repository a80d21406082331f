import { fileUnder, type Issue } from "../../model/index.js";
import { html, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

type Position = Issue["positions"][number];

/** Writes the issues as a table: a row an issue, a column a party; what a person wants stands under the party's name. */
export function writeIssues(view: View): Piece {
  const { issues, people } = view.dossier;
  const partyOf = new Map(people.map(({ id, party }) => [id, party ?? id]));
  const columnOf = ({ by }: Position): string => partyOf.get(by) ?? by;
  const columns = [...new Set(issues.flatMap(({ positions }) => positions.map(columnOf)))];
  return html`<div class="scroll"><table class="matrix">
<thead><tr><th>Issue</th><th>Status</th>${columns.map((id) => html`<th>${view.name(id)}</th>`)}</tr></thead>
<tbody>
${issues.map(
  (issue) => html`<tr><th scope="row">${issue.name}${view.cite(issue.evidence)}</th>
<td data-label="Status"><span class="status">${issue.status}</span> ${view.stands(issue.standing)}</td>
${columns.map((column) =>
  cell(
    view,
    column,
    issue.positions.filter((position) => columnOf(position) === column),
  ),
)}</tr>
`,
)}</tbody></table></div>`;
}

function cell(view: View, column: string, positions: readonly Position[]): Markup {
  if (positions.length === 0) return html`<td class="none"></td>`;
  const stances = new Map<string, Position[]>();
  for (const position of positions) fileUnder(stances, position.stance, position);
  return html`<td data-label="${view.name(column)}">${[...stances].map(([stance, held]) => {
    const people = held.filter(({ by }) => by !== column).map(({ by }) => view.name(by));
    const evidence = held.flatMap((position) => position.evidence);
    const earlier = held.every(({ replaced }) => replaced) && html`<i>earlier:</i> `;
    return html`<p>${earlier}${people.length > 0 && html`<i>${people.join(", ")}:</i> `}${stance}${view.cite(evidence)}</p>`;
  })}</td>`;
}
