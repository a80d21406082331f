import { fileUnder, type Person, type Round } from "../../model/index.js";
import { html, joined, type Markup, type Piece } from "../../show/html/markup.js";
import { many } from "../parts/many.js";
import { GAP, grade, stands } from "../parts/stands.js";
import type { WebRecord } from "../record.js";
import type { Written } from "../section.js";

/** Writes the parties, each with its people, who leads its delegations and who was replaced; those who belong to none last. */
export function writePeople(record: WebRecord): Written {
  const { parties, people } = record.dossier;
  const told = tellOf(record);
  const ids = new Set(parties.map(({ id }) => id));
  const others = people.filter(({ party }) => party === undefined || !ids.has(party));
  return {
    body: html`${parties.map(
      (party) => html`<section class="party"><div class="entry" id="${party.id}"><h2>${party.name}</h2>
<p class="meta">${joined([party.kind, party.part === "other" || party.part === "party" ? undefined : party.part], ", ")}${party.aliases.length > 0 && ` · also ${party.aliases.join(", ")}`}${GAP}${stands(record, party)}</p></div>
${list(
  record,
  people.filter((person) => person.party === party.id),
  told,
)}</section>
`,
    )}
${others.length > 0 && html`<section class="party"><h2>Others</h2>${list(record, others, told)}</section>`}`,
  };
}

/** What other lists tell of people, by their ids: the talks that they were at, how many statements are theirs. */
interface Told {
  readonly talks: ReadonlyMap<string, readonly string[]>;
  readonly said: ReadonlyMap<string, number>;
}

function tellOf({ dossier: { rounds, statements } }: WebRecord): Told {
  const talks = new Map<string, string[]>();
  for (const { name, status, delegations } of rounds)
    for (const { lead, members } of delegations)
      for (const person of new Set([...(lead === undefined ? [] : [lead]), ...members]))
        fileUnder(talks, person, `${partIn(status, person === lead)} ${name}`);
  const said = new Map<string, number>();
  for (const { by } of statements) if (by !== undefined) said.set(by, (said.get(by) ?? 0) + 1);
  return { said, talks };
}

/** What somebody does in talks that were held, or is to do in others. */
const partIn = (status: Round["status"], isLead: boolean): string =>
  status === "held" || status === "under way"
    ? isLead
      ? "led at"
      : "at"
    : isLead
      ? `to lead at (${status})`
      : `to be at (${status})`;

/** Those who hold an office now stand before those who held one. */
function list(record: WebRecord, people: readonly Person[], told: Told): Piece {
  const [now, former] = [people.filter((person) => !isFormer(person)), people.filter(isFormer)];
  return html`<ul class="plain people">${[...now, ...former].map((person) => writePerson(record, person, told))}</ul>`;
}

const isFormer = ({ roles }: Person): boolean => roles.length > 0 && roles.every(({ former }) => former);

function writePerson(record: WebRecord, person: Person, { talks, said }: Told): Markup {
  const { id, name, aliases, roles } = person;
  const [roundsOf = [], count = 0] = [talks.get(id), said.get(id)];
  const others = aliases.filter((alias) => !name.includes(alias));
  return html`<li class="entry" id="${id}"><b>${name}</b>${[...new Set(roundsOf)].map((talk) => html` <span class="status">${talk}</span>`)}
${roles.map((role) => html`<p class="role" id="${role.id}">${role.former && html`<span class="status">former</span> `}${role.title}${GAP}${grade(record, role)}</p>`)}
<p class="meta">${others.length > 0 && `also ${others.join(", ")} · `}${count > 0 && html`<a href="${record.path}/statements?by=${encodeURIComponent(name)}">${many(count, "statement")}</a>${GAP}`}${stands(record, person)}</p></li>
`;
}
