import type { Person } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "./markup.js";
import type { View } from "./view.js";

/** Writes the parties, each with its people; those who belong to none come last. */
export function writePeople(view: View): Piece {
  const { parties, people } = view.dossier;
  const ids = new Set(parties.map(({ id }) => id));
  const others = people.filter(({ party }) => party === undefined || !ids.has(party));
  return html`<div class="cards">
${parties.map(
  (party) => html`<article class="card">
<h3>${party.name}${view.cite(party.evidence)}</h3>
<p class="meta">${joined([party.kind, party.part === "other" || party.part === "party" ? undefined : party.part], ", ")}${
    party.aliases.length > 0 && html` · also ${party.aliases.join(", ")}`
  }</p>
${list(
  view,
  people.filter((person) => person.party === party.id),
)}
</article>
`,
)}
${others.length > 0 && html`<article class="card"><h3>Others</h3>${list(view, others)}</article>`}
</div>`;
}

const list = (view: View, people: readonly Person[]): Piece =>
  people.length > 0 && html`<ul class="people">${people.map((person) => writePerson(view, person))}</ul>`;

const writePerson = (view: View, { name, roles, evidence }: Person): Markup =>
  html`<li><b>${name}</b>${view.cite(evidence)}${roles.map(
    (role) => html`<br><span class="role">${role.former ? "formerly " : ""}${role.title}</span>`,
  )}</li>`;
