import { fileUnder, type Party, type Person, type Round } from "../../model/index.js";
import { capitalise } from "../../show/capitalise.js";
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
  const ofParty = (party: Party): Person[] => people.filter((person) => person.party === party.id);
  const isAlone = (party: Party): boolean => party.part !== "party" && ofParty(party).length === 0;
  const alone = parties.filter(isAlone);
  return {
    body: html`${parties
      .filter((party) => !isAlone(party))
      .map(
        (party) => html`<section class="party">${writeParty(record, party)}
${list(record, ofParty(party), told)}</section>
`,
      )}
${others.length > 0 && html`<section class="party"><h2>People of no party</h2>${list(record, others, told)}</section>`}
${alone.length > 0 && html`<section class="party alone"><h2>Also named</h2>${alone.map((party) => writeParty(record, party, true))}</section>`}`,
  };
}

function writeParty(record: WebRecord, party: Party, isAlone = false): Markup {
  const { id, name, kind, part, aliases } = party;
  return html`<div class="entry" id="${id}">${isAlone ? html`<h3>${capitalise(name)}</h3>` : html`<h2>${capitalise(name)}</h2>`}
<p class="meta">${joined([kind, part === "other" || part === "party" ? undefined : part], ", ")}${aliases.length > 0 && ` · also ${aliases.join(", ")}`}${GAP}${stands(record, party)}</p></div>
`;
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
        fileUnder(talks, person, `${WORDS[status][person === lead ? 0 : 1]} ${talkOf(name)}`);
  const said = new Map<string, number>();
  for (const { by } of statements) if (by !== undefined) said.set(by, (said.get(by) ?? 0) + 1);
  return { said, talks };
}

/** What somebody does in talks that were held, or is to do in others. */
const WORDS: Readonly<Record<Round["status"], readonly [lead: string, member: string]>> = {
  held: ["led", "was at"],
  "under way": ["leads", "is at"],
  planned: ["is to lead", "is to be at"],
  possible: ["may lead", "may be at"],
  "called off": ["was to lead", "was to be at"],
};

/** "Norway and Iceland: talks" are the talks of Norway and Iceland. */
const talkOf = (name: string): string => name.replace(/^(.+): (.+)$/, "the $2 of $1");

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
