import { titles } from "../../knowledge/titles.js";
import type { Office } from "../../model/index.js";
import { findDeparted } from "./departures.js";
import type { Holding } from "./holding.js";
import { voteByHome } from "./home-state.js";
import { findLeaderships, voteByLeadingFor, voteBySpeaking } from "./leaderships.js";
import { voteByKindOfBody, voteByLed, voteByLoneOffices, voteByOwnParty, voteByRepresented } from "./lone-offices.js";
import { foldName, slice } from "./named.js";
import type { OfficePhrase } from "./office-phrases.js";
import { type OwnerScope, officeOwner } from "./owners.js";
import { voteByOffices, voteByPlace } from "./parties.js";
import { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";
import { type EntityDraft, ensureKnown, outermost, type Registry } from "./registry.js";
import { voteByCompany, voteBySentence } from "./sentence-bodies.js";
import { voteBySpokes } from "./spokes-votes.js";
import { shareWithSuccessors } from "./successors.js";
import { voteByTown } from "./towns.js";

/** Adds the people with their offices, for whom they speak, and the places that name them. */
export function addPeople(
  scope: OwnerScope,
  {
    people,
    holdings,
    phrases,
  }: { people: readonly PersonDraft[]; holdings: readonly Holding[]; phrases: readonly OfficePhrase[] },
  registry: Registry,
): Map<PersonDraft, EntityDraft> {
  const votes = new PartyVotes();
  voteByPlace(scope, votes);
  voteByOffices(scope, holdings, votes);
  voteBySpeaking(scope, votes);
  voteByLed(scope, votes);
  voteByRepresented(scope, votes);
  voteByOwnParty(scope, votes);
  voteByLeadingFor(scope, votes);
  const leaderships = findLeaderships(scope);
  for (const { person, office } of leaderships)
    if (office.of) votes.add(person, office.of, office.standing === "former" ? 1 : 3);
  voteBySentence(scope, holdings, votes);
  voteByTown(scope, holdings, votes);
  voteBySpokes(scope, holdings, votes);
  voteByLoneOffices(scope, { holdings, phrases }, votes);
  voteByKindOfBody(scope, holdings, votes);
  voteByCompany(scope, holdings, votes);
  voteByHome(scope, holdings, votes);
  shareWithSuccessors(scope, votes);
  const entities = new Map<PersonDraft, EntityDraft>();
  const departed = findDeparted(scope);
  for (const person of people) {
    const party = votes.winner(person);
    const entity = registry.entity(keyOf(person), "person", person.name, {
      person,
      ...(party ? { party: outermost(party, registry) } : {}),
    });
    if (departed.has(person)) entity.departed = true;
    if (person.sex) entity.sex = person.sex;
    const beside = votes.beside(person).map(keyOf);
    if (beside.length > 0) entity.beside = beside;
    entities.set(person, entity);
    addForms(scope, person, entity, registry);
  }
  for (const one of holdings) addOffice(scope, one, entities.get(one.person), registry);
  for (const phrase of phrases) if (phrase.standing !== "former") addAdjective(scope, phrase, registry);
  for (const { person, office } of leaderships)
    entities.get(person)?.offices.push(office.of && ensureKnown(office.of, registry) ? office : withoutOwner(office));
  return entities;
}

const keyOf = ({ words }: PersonDraft): string => `person:${foldName(words.join(" "))}`;

const withoutOwner = ({ of: _, ...office }: Office): Office => office;

function addForms(scope: OwnerScope, person: PersonDraft, entity: EntityDraft, registry: Registry): void {
  const { tokens } = scope.base;
  for (const span of person.spans) {
    const start = tokens[span.first]?.start ?? 0;
    const end = tokens[span.last - 1]?.end ?? 0;
    const form = span.words.length > 1 && span.words.length >= person.words.length ? "name" : "short";
    entity.forms.push(slice(scope.base, span.first, span.last));
    registry.mention({
      of: entity,
      form,
      acts: true,
      by: `people/${form}`,
      start,
      end,
      first: span.first,
      last: span.last,
    });
  }
}

function addOffice(scope: OwnerScope, one: Holding, entity: EntityDraft | undefined, registry: Registry): void {
  if (!entity || titles().relative.has(one.phrase.head.words)) return;
  const { tokens } = scope.base;
  const { phrase } = one;
  const owned = titles().kin.has(phrase.head.words) ? undefined : officeOwner(scope, phrase);
  const of = owned && "key" in owned ? (ensureKnown(owned.key, registry)?.key ?? owned.key) : undefined;
  entity.offices.push({
    title: phrase.title,
    start: tokens[phrase.first]?.start ?? 0,
    end: tokens[phrase.last - 1]?.end ?? 0,
    by: one.by,
    ...(of ? { of } : {}),
    ...(one.standing ? { standing: one.standing } : {}),
  });
  const sex = titles().gender.get(phrase.head.words);
  if (sex) entity.sex = sex;
}

/** "The Chilean trade minister", "his Chilean counterpart": the state for which he speaks is there, though nothing else names it. */
function addAdjective({ base, names }: OwnerScope, { begin, last }: OfficePhrase, registry: Registry): void {
  for (let i = begin; i < last; i++) {
    const name = names.at(i);
    const token = base.tokens[i];
    if (!token || name?.what !== "demonym" || name.last - name.first > 1 || !name.key.startsWith("state:")) continue;
    const of = ensureKnown(name.key, registry);
    if (of)
      registry.mention({
        ...{ of, form: "demonym", acts: false, by: "names/of-office" },
        ...{ start: token.start, end: token.end, first: i, last: i + 1 },
      });
  }
}
