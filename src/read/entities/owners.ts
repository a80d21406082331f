import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import { isVerbOf } from "../../knowledge/verbs.js";
import type { LanguageBase } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { capital, type Named, type NameMap } from "./named.js";
import { DESCRIBED } from "./nameless-bodies.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { Owner } from "./office-scope.js";
import type { PersonDraft } from "./people.js";
import type { PeopleIndex } from "./people-index.js";

/** How far back or on, in tokens, an owner is looked for: work stays bounded in a sentence of any length. */
export const FAR = 80;

export interface OwnerScope {
  readonly base: LanguageBase;
  readonly names: NameMap;
  readonly people: PeopleIndex;
}

/** What an owner stands for: the key of a state or body, or a person. */
export type Owned = { readonly key: string } | { readonly person: PersonDraft } | undefined;

/** Tells which names an owner may stand for: a director is a body's, no state's. */
type IsOwner = (name: Named) => boolean;

/** Resolves the owner of an office or a delegation: "Ukraine's", "its", "the company's", "President NAME's". */
export function resolveOwner(scope: OwnerScope, owner: Owner, isOwner: IsOwner = () => true): Owned {
  if (owner.named && owner.named.what !== "person") return keyed(owner.named);
  const person = (scope.people.covering.get(owner.last - 2) ?? scope.people.covering.get(owner.last - 1))?.person;
  if (person) return { person };
  const { tokens } = scope.base;
  if (owner.pronoun) {
    const norm = tokens[owner.first]?.norm;
    if (norm === "its") return partyBefore(scope, owner.first, (name) => isOwner(name) && !isMany(name));
    if (norm === "their" || norm === "whose") return partyBefore(scope, owner.first, isOwner);
    if (norm === "his" || norm === "her") return personBefore(scope, owner.first);
    return undefined;
  }
  // "Peru's team left, and NAME, the country's chief hydrologist, said": the state spoken of.
  if (tokens[owner.last - 2]?.norm === "country" && tokens[owner.last - 3]?.norm === "the")
    return partyBefore(scope, owner.first, (name) => isOwner(name) && name.what !== "body");
  return described(scope, owner.first, owner.last) ?? delegationBefore(scope, owner.first, owner.last);
}

/** "The Chilean delegation flew home. NAME, the delegation's lawyer,": whose the one spoken of last in the paragraph is. */
function delegationBefore(scope: OwnerScope, first: number, last: number): Owned {
  const { tokens, sentences } = scope.base;
  const noun = tokens.slice(first, last).findLast(({ upos }) => upos === "NOUN")?.norm ?? "";
  if (!actorWords().delegation.has(noun)) return undefined;
  const block = sentences[tokens[first]?.sentence ?? -1]?.block;
  for (let i = first - 1; i > first - FAR && sentences[tokens[i]?.sentence ?? -1]?.block === block; i--) {
    if (tokens[i]?.norm !== noun) continue;
    const name = scope.names.at(i - 1);
    return name && keyed(name);
  }
  return undefined;
}

/** "The growers", and "their" leader: nothing is "its" of many. */
const isMany = ({ by, name }: Named): boolean =>
  by === DESCRIBED && namelessWords().plural.has(name.split(" ").at(-1) ?? "");

/** "The Chilean growers": many who are of a state and do not speak for it. */
function isOfMany({ tokens }: LanguageBase, { what, last }: Named): boolean {
  if (what !== "demonym") return false;
  let head = last;
  while (["NOUN", "ADJ"].includes(tokens[head]?.upos ?? "") && ["NOUN", "ADJ"].includes(tokens[head + 1]?.upos ?? ""))
    head++;
  return tokens[head]?.xpos === "NNS" && !actorWords().collective.has(tokens[head]?.norm ?? "");
}

export const keyed = (name: Named): Owned =>
  ["state", "demonym", "people", "seat", "capital", "body"].includes(name.what) ? { key: name.key } : undefined;

/** The state or body named last before a place in its sentence, else in the one before. */
function partyBefore(scope: OwnerScope, before: number, isOwner: IsOwner): Owned {
  const { base, names } = scope;
  const sentence = base.tokens[before]?.sentence ?? 0;
  const floor = base.sentences[sentence]?.first ?? 0;
  const subject = isToldBy(base, before) ? subjectOf(scope, sentence, { before, isOwner }) : undefined;
  if (subject) return subject;
  for (let i = before - 1; i >= Math.max(floor, before - FAR); i--) {
    const name = names.at(i);
    const owned = name && name.what !== "capital" && isOwner(name) ? keyed(name) : undefined;
    if (owned) return owned;
  }
  return subjectOf(scope, sentence - 1, { before, isOwner });
}

/** "The guild has asked the board for 9%, said its chair", "according to its chair": whose the speaker is, is what the sentence is about. */
const isToldBy = ({ tokens }: LanguageBase, its: number): boolean =>
  isVerbOf("reporting", tokens[its - 1]?.lemma ?? "") ||
  (tokens[its - 1]?.norm === "to" && tokens[its - 2]?.norm === "according");

/**
 * The first state or body of the sentence before, within its block: what "its" at the start of the next one stands for. Where it names none,
 * what it opens with: "The union gave ground."
 */
export function subjectOf(
  scope: OwnerScope,
  index: number,
  { before, isOwner = () => true }: { before: number; isOwner?: IsOwner },
): Owned {
  const { base, names } = scope;
  const sentence = base.sentences[index];
  const here = base.sentences[base.tokens[before]?.sentence ?? -1];
  if (!sentence || sentence.block !== here?.block) return undefined;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + FAR); i++) {
    const name = names.at(i);
    const owner = base.tokens[name?.last ?? -1]?.xpos === "POS" && names.at((name?.last ?? 0) + 1)?.what === "body";
    if (name && isOfMany(base, name)) return undefined;
    const owned = name && !owner && name.what !== "capital" && isOwner(name) ? keyed(name) : undefined;
    if (owned) return owned;
  }
  const opens = base.tokens[sentence.first]?.norm === "the" ? sentence.first + 1 : sentence.last;
  const noun = base.tokens.slice(opens, sentence.last).findIndex(({ upos }) => upos !== "ADJ" && upos !== "NOUN");
  return noun > 0 ? described(scope, opens, opens + noun) : undefined;
}

function personBefore({ base, people }: OwnerScope, before: number): Owned {
  const floor = base.sentences[base.tokens[before]?.sentence ?? 0]?.first ?? 0;
  for (let i = before - 1; i >= Math.max(floor, before - FAR); i--) {
    const found = people.covering.get(i);
    if (found) return { person: found.person };
  }
  const earlier = base.sentences[(base.tokens[before]?.sentence ?? 0) - 1];
  if (!earlier || earlier.block !== base.sentences[base.tokens[before]?.sentence ?? 0]?.block) return undefined;
  for (let i = earlier.first; i < Math.min(earlier.last, earlier.first + FAR); i++) {
    const found = people.covering.get(i);
    if (found) return { person: found.person };
  }
  return undefined;
}

/** "the union", "the Ukrainian president", "the rebel group": a state in it, or the only body of that sort. */
export function described({ base, names }: OwnerScope, first: number, last: number): Owned {
  const sorts = actorWords().sorts;
  for (let i = last - 1; i >= first; i--) {
    const name = names.at(i);
    const owned = name && keyed(name);
    if (owned && !(["demonym", "state"].includes(name.what) && isOwnBody(base, name.last, last))) return owned;
  }
  for (let i = last - 1; i >= first; i--) {
    const noun = base.tokens[i]?.norm ?? "";
    const sort = sorts.get(noun);
    if (!sort) continue;
    // "The negotiating group" is none of those whose names end so.
    if (i > first && namelessWords().others.has(base.tokens[i - 1]?.norm ?? "")) return undefined;
    const bodies = new Set<string>();
    const field = sort === "ministry" && i > first ? fieldBefore(base, i) : undefined;
    const isOther = ({ name }: Named) => field !== undefined && !name.toLowerCase().split(/\s+/).includes(field);
    // "The service" is the one whose name ends so, whatever else is of its sort.
    const called = new Set(
      names
        .all()
        .flatMap((n) =>
          n.what === "body" && endsIn(n.name, noun) && !isOther(n) && !isOfStates(n, noun) ? [n.key] : [],
        ),
    );
    const [own] = called;
    if (own && called.size === 1) return { key: own };
    // "the lender NAME" is the lender whatever its name tells.
    for (const name of names.all())
      if (
        name.what === "body" &&
        !isOther(name) &&
        (sortOfBody(name.key, name.name) === sort || base.tokens[name.first - 1]?.norm === noun)
      )
        bodies.add(name.key);
    const isBare = last - first <= 2 && actorWords().wide.has(noun);
    if (bodies.size === 0 && isBare) for (const name of names.all()) if (isUnsorted(name)) bodies.add(name.key);
    const [only] = bodies;
    return bodies.size === 1 && only ? { key: only } : undefined;
  }
  return undefined;
}

/** "The water ministry" is not the Interior Ministry: for what a ministry is, where the word before it tells. */
function fieldBefore({ tokens }: LanguageBase, at: number): string | undefined {
  const before = tokens[at - 1];
  if (!before || capital(before)) return undefined;
  return before.upos === "NOUN" || titles().portfolios.has(before.norm) ? before.norm : undefined;
}

/** "The dockers' union" is never the European Union, whatever other name ends so. */
const isOfStates = ({ key, name }: Named, noun: string): boolean =>
  noun === "union" && sortOfBody(key, name) !== "union";

const endsIn = (name: string, noun: string): boolean => name.toLowerCase().endsWith(` ${noun}`);
/** A body whose name tells no sort, and which no list has: it may be "the group" or "the firm". */
const isUnsorted = ({ what, key, name, by }: Named): boolean =>
  what === "body" && key.startsWith("body:") && by !== DESCRIBED && sortOfBody(key, name) === undefined;

/** "the Chilean lender": the noun that an adjective of a state leads to is for a body that does not speak for the state. */
function isOwnBody({ tokens }: LanguageBase, from: number, last: number): boolean {
  const { sorts, ownBodies, collective, stateForces } = actorWords();
  let head = "";
  for (let i = from; i < last && ["NOUN", "ADJ"].includes(tokens[i]?.upos ?? ""); i++) head = tokens[i]?.norm ?? "";
  return ownBodies.has(sorts.get(head) ?? "") && !collective.has(head) && !stateForces.has(head);
}

/** "Chilean Trade Ministry spokesman": the body whose name is part of the office, where it is told whose it is. */
function ownerWithin({ names }: OwnerScope, { first, head }: OfficePhrase): Owned {
  for (let i = first; i < head.first; i++) {
    const name = names.at(i);
    const isOwn = name?.what === "body" && !titles().organs.has(sortOfBody(name.key, name.name) ?? "");
    if (name?.what === "body" && (name.of || name.by === DESCRIBED || isOwn)) return keyed(name);
  }
  return undefined;
}

/** "The European trade commissioner". */
function ownerByAdjective({ base }: OwnerScope, { first, head }: OfficePhrase): Owned {
  for (let i = first; i < head.first; i++) {
    const key = titles().ofAdjectives.get(base.tokens[i]?.norm ?? "")?.[head.words];
    if (key !== undefined) return { key };
  }
  return undefined;
}

const ofBody: IsOwner = ({ what }) => what === "body";

/** Resolves whose an office is. */
export function officeOwner(scope: OwnerScope, phrase: OfficePhrase): Owned {
  if (phrase.owner?.named?.what === "demonym" && titles().nationals.has(phrase.head.words)) return undefined;
  const isOwner = titles().ofBodies.has(phrase.head.words) ? ofBody : undefined;
  if (phrase.owner) return resolveOwner(scope, phrase.owner, isOwner);
  const adjective = ownerByAdjective(scope, phrase);
  if (adjective) return adjective;
  if (!phrase.complement) return ownerWithin(scope, phrase) ?? employerOf(scope, phrase);
  const { first, last } = phrase.complement;
  const { tokens } = scope.base;
  // "ambassador to China", "envoy for Yemen" speak for another; "spokeswoman for the ministry" for it.
  const preposition = tokens[first]?.norm;
  if (preposition === "to" || (preposition === "for" && !titles().speaksFor.has(phrase.head.words))) return undefined;
  // "Envoy of the secretary-general for Peru": the country is whom he is sent to.
  const sent = tokens.slice(first + 1, last).findIndex(({ norm }) => norm === "for");
  if (preposition === "of" && sent > 0) return described(scope, first + 1, first + 1 + sent);
  for (let i = first + 1; i < last; i++) {
    if (tokens[i]?.xpos === "PRP$") return resolveOwner(scope, { first: i, last: i + 1, pronoun: true });
  }
  return described(scope, first + 1, last) ?? employerBehind(scope, last);
}

/** "NAME, a researcher with the Holt Institute", "the commissioner assigned by the board": a state's minister is in nobody's pay. */
function employerOf(scope: OwnerScope, { last, title, article }: OfficePhrase): Owned {
  const { tokens } = scope.base;
  if (!article || title.split(" ").some((word) => titles().ministers.has(word.toLowerCase()))) return undefined;
  const isSent =
    tokens[last]?.xpos === "VBN" && titles().assigns.has(tokens[last]?.lemma ?? "") && tokens[last + 1]?.norm === "by";
  return employerBehind(scope, isSent ? last + 1 : last);
}

/** "head of freight at the city's lender NAME": where an office is held whose complement tells no owner. */
function employerBehind(scope: OwnerScope, at: number): Owned {
  const { tokens } = scope.base;
  if (!/^(?:at|with|for|by)$/.test(tokens[at]?.norm ?? "")) return undefined;
  let end = at + 1;
  while (end < at + MOST_EMPLOYER && /^(?:DET|NOUN|PROPN|ADJ|PART)$/.test(tokens[end]?.upos ?? "")) end++;
  const name = scope.names.at(end - 1);
  return name?.what === "body" ? keyed(name) : undefined;
}

/** Tokens of where somebody holds an office, at most. */
const MOST_EMPLOYER = 10;
