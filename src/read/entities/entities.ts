import type { Entity, LanguageBase, Mention } from "../../model/index.js";
import { takeOutActingTowns } from "./acting-towns.js";
import { addAmpersands } from "./ampersands.js";
import { backedSpans } from "./backing.js";
import { addAliases, addOwners } from "./body-aliases.js";
import { addBodies } from "./body-names.js";
import { addBranches } from "./branch-names.js";
import { calledSpans } from "./called-spans.js";
import { addCollectives } from "./collectives.js";
import { addDescriptions } from "./descriptions.js";
import type { EntityInput } from "./entity-input.js";
import { addHeldNames } from "./held-names.js";
import { findKnownNames } from "./known-names.js";
import { addModelNames } from "./model-names.js";
import { addNameMentions } from "./name-mentions.js";
import { type Named, slice } from "./named.js";
import { addNamelessBodies } from "./nameless-bodies.js";
import { findOfficePhrases, type OfficePhrase } from "./office-phrases.js";
import { findHoldings } from "./offices.js";
import { addPartNames } from "./part-names.js";
import { addPartyNames } from "./party-names.js";
import { tellPeople } from "./people.js";
import { addPeople } from "./people-entities.js";
import { PeopleIndex } from "./people-index.js";
import { findPersonSpans } from "./person-spans.js";
import { addPluralBodies } from "./plural-bodies.js";
import { addPolities } from "./polities.js";
import { addPronouns } from "./pronouns.js";
import { Registry } from "./registry.js";
import { addRepeatedBodies } from "./repeated-bodies.js";
import { settleSingles } from "./single-names.js";
import { addToldBodies } from "./told-bodies.js";
import { addTowns } from "./towns.js";

export type { EntityInput } from "./entity-input.js";

/** Finds who and what is named, and every place in the text that stands for them. */
export function findEntities(reading: EntityInput): { entities: Entity[]; mentions: Mention[] } {
  const names = findKnownNames(reading);
  const polities = addPolities(reading, names, takeOutActingTowns(reading, names));
  addBodies(reading, names);
  addAmpersands(reading, names);
  addBranches(reading, names);
  addToldBodies(reading, names);
  addPartyNames(reading, names);
  addOwners(reading, names);
  addAliases(reading, names);
  addPartNames(reading, names);
  addHeldNames(reading, names);
  addRepeatedBodies(reading, names);
  addPluralBodies(reading, names);
  addTowns(reading, names);
  const found = calledSpans(reading, names, findPersonSpans(reading, names));
  const backed = backedSpans(reading);
  const spans = settleSingles(reading, names, { spans: found, backed });
  addRepeatedBodies(reading, names);
  // "The company" may be one of a single word, which is told from a place and a person only here.
  addNamelessBodies(reading, names);
  const people = tellPeople(reading, spans, backed);
  for (const person of people) for (const span of person.spans) names.put(asNamed(reading, span.first, span.last));
  addModelNames(reading, names);
  const phrases = findOfficePhrases(reading, names);
  const index = new PeopleIndex(people);
  const holdings = findHoldings(reading, phrases, index);
  const registry = new Registry();
  for (const [key, name] of polities) registry.entity(key, "state", name);
  const scope = { base: reading, names, people: index };
  addCollectives(scope, registry);
  addNameMentions({ ...scope, owners: new Set(phrases.flatMap(bareOwners)) }, registry);
  const entities = addPeople(scope, { people, holdings, phrases }, registry);
  addDescriptions({ ...scope, holdings, entities, registry }, phrases);
  addPronouns(reading, scope, registry);
  return registry.finish();
}

/** A state's name right before an office: "U.S. envoy". It tells whose the office is, and does nothing itself. */
const bareOwners = (phrase: OfficePhrase): number[] => {
  const { owner } = phrase;
  return owner?.named && owner.named.last === owner.last ? [owner.first] : [];
};

const asNamed = (base: LanguageBase, first: number, last: number): Named => ({
  first,
  last,
  what: "person",
  key: "",
  name: slice(base, first, last),
  by: "names/person",
});
