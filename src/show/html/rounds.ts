import type { Round } from "../../model/index.js";
import { showWhen } from "../dates.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the rounds: meetings, calls and visits, held and to come. */
export function writeRounds(view: View): Piece {
  return view.dossier.rounds.map((round) => writeRound(view, round));
}

function writeRound(view: View, round: Round): Markup {
  const { when, place, venue, duration, outcome } = round;
  return html`<article class="entry">
<h3>${round.name}${view.cite(round.evidence)}</h3>
<p class="meta"><span class="status">${round.status}</span> ${kindOf(round)} ${view.stands(round.standing)}</p>
<dl>
${row("When", when && showWhen(when))}
${row("Where", joined([venue, place?.name], ", "))}
${row(duration?.planned ? "Planned length" : "Lasted", duration?.text)}
${row("Parties", partiesOf(round, view).join(", "))}
${round.delegations.map((delegation) => row(`For ${view.name(delegation.party)}`, delegationOf(view, delegation)))}
${row("Outcome", outcome)}
</dl>
</article>
`;
}

/** "Geneva talks" need not be told to be talks. */
const kindOf = ({ name, kind }: Round): Piece => !name.toLowerCase().includes(kind) && kind;

/** A round without a place is named after its parties, and a delegation stands in a line of its party: once is enough. */
function partiesOf({ name, parties, delegations }: Round, view: View): string[] {
  const told = (id: string): boolean =>
    name.includes(view.name(id)) ||
    delegations.some(({ party, lead, members }) => party === id && (lead !== undefined || members.length > 0));
  return parties.every(told) ? [] : parties.map(view.name);
}

function delegationOf(view: View, { lead, members }: Round["delegations"][number]): Piece {
  const others = members.filter((member) => member !== lead).map(view.name);
  return joined([lead !== undefined && html`<b>${view.name(lead)}</b> (lead)`, ...others], ", ");
}

function row(label: string, value: Piece): Piece {
  const missing =
    value === undefined || value === false || value === "" || (Array.isArray(value) && value.length === 0);
  return missing ? undefined : html`<dt>${label}</dt><dd>${value}</dd>\n`;
}
