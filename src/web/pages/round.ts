import type { Round } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { GAP, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";

/** What the page knows of a round beyond it: how it stands on the record's day, and the sentence that tells of it. */
interface Beside {
  readonly state?: string;
  readonly told?: Markup;
}

/** Writes a round: its name, how it stands, who took part and what came of it. */
export function writeRound(record: WebRecord, round: Round, { state = round.status, told }: Beside = {}): Markup {
  const { place, venue, duration, outcome, name, label } = round;
  return html`<h2>${name}</h2>
${told}<p class="meta"><span class="status ${state.replaceAll(" ", "-")}">${state}</span>${GAP}${label !== undefined && label !== name && `${label}${GAP}`}${stands(record, round)}</p>
<dl class="facts">
${row("Where", joined([venue, place?.name], ", "))}
${row(duration?.planned ? "Planned length" : "Lasted", duration?.text)}
${row("Parties", partiesOf(round, record).join(", "))}
${round.delegations.map((delegation) => row(`For ${record.nameOf(delegation.party)}`, delegationOf(record, delegation)))}
${row("Outcome", outcome)}
</dl>`;
}

/** A round without a place is named after its parties, and a delegation stands in a line of its party: once is enough. */
function partiesOf({ name, parties, delegations }: Round, { nameOf }: WebRecord): string[] {
  const told = (id: string): boolean =>
    name.includes(nameOf(id)) ||
    delegations.some(({ party, lead, members }) => party === id && (lead !== undefined || members.length > 0));
  return parties.every(told) ? [] : parties.map(nameOf);
}

function delegationOf({ nameOf }: WebRecord, { lead, members }: Round["delegations"][number]): Piece {
  const others = members.filter((member) => member !== lead).map(nameOf);
  return joined([lead !== undefined && html`<b>${nameOf(lead)}</b> (lead)`, ...others], ", ");
}

function row(label: string, value: Piece): Piece {
  const missing =
    value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0);
  return missing ? undefined : html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`;
}
