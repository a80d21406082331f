import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { Holding } from "./holding.js";
import { slice } from "./named.js";
import type { OfficePhrase } from "./office-phrases.js";
import { type OwnerScope, officeOwner } from "./owners.js";
import type { PersonDraft } from "./people.js";
import { type EntityDraft, outermost, type Registry } from "./registry.js";
import { VARIED } from "./varied-offices.js";

export interface DescriptionScope extends OwnerScope {
  readonly holdings: readonly Holding[];
  readonly entities: ReadonlyMap<PersonDraft, EntityDraft>;
  readonly registry: Registry;
}

/** An office that a person holds, as descriptions are compared with it. */
interface Held {
  readonly person: PersonDraft;
  readonly former: boolean;
  readonly head: string;
  /** Words of the title. */
  readonly words: ReadonlySet<string>;
  /** Words of the body's name and its sort: "union" for the leader of one. */
  readonly more: ReadonlySet<string>;
  /** Whom its holder speaks for. */
  readonly key: string | undefined;
}

/** Most holders of one office that a description is compared with; the latest are kept. */
const MOST_HOLDERS = 40;

/** Adds the offices that stand for the one person of the report who holds them: "the envoy", "the Ukrainian president". */
export function addDescriptions(scope: DescriptionScope, phrases: readonly OfficePhrase[]): void {
  const attached = new Set(scope.holdings.map((one) => one.phrase));
  const apart = new Map(scope.holdings.flatMap(({ by, phrase, person }) => (by === VARIED ? [[phrase, person]] : [])));
  const held = holdersByWord(scope);
  const { tokens } = scope.base;
  for (const phrase of phrases) {
    if (
      (attached.has(phrase) && !apart.has(phrase)) ||
      !phrase.definite ||
      phrase.plural ||
      titles().relative.has(phrase.head.words)
    )
      continue;
    const person = apart.get(phrase) ?? holderOf(scope, phrase, held) ?? departedBefore(scope, phrase);
    const entity = person && scope.entities.get(person);
    if (!entity) continue;
    const { begin: first, last } = phrase;
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last };
    scope.registry.mention({ of: entity, form: "description", acts: true, by: "descriptions/office", ...span });
  }
}

/** "A replaced B in May. The former president": B, where the sentence before tells of nobody else who has left. */
function departedBefore({ base, people, entities }: DescriptionScope, phrase: OfficePhrase): PersonDraft | undefined {
  if (phrase.standing !== "former") return undefined;
  const sentence = base.sentences[(base.tokens[phrase.begin]?.sentence ?? 0) - 1];
  const gone = new Set<PersonDraft>();
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
    const person = people.covering.get(i)?.person;
    if (person && entities.get(person)?.departed) gone.add(person);
  }
  const [one] = gone;
  return gone.size === 1 ? one : undefined;
}

/** Files the offices under the words of their titles. */
function holdersByWord(scope: DescriptionScope): ReadonlyMap<string, readonly Held[]> {
  const byWord = new Map<string, Held[]>();
  const known = new Set<string>();
  for (const one of scope.holdings) {
    const held = heldOf(scope, one);
    const id = `${scope.entities.get(held.person)?.key} ${held.former} ${held.key} ${one.phrase.title}`;
    if (known.has(id)) continue;
    known.add(id);
    for (const word of held.words) {
      const filed = byWord.get(word);
      if (!filed) byWord.set(word, [held]);
      else if (filed.push(held) > MOST_HOLDERS) filed.shift();
    }
  }
  return byWord;
}

function heldOf(scope: DescriptionScope, one: Holding): Held {
  const owned = officeOwner(scope, one.phrase);
  const party = scope.entities.get(one.person)?.party ?? "";
  const sort = sortOfBody(party, party.replace(/^body:/, ""));
  return {
    person: one.person,
    former: one.standing === "former",
    head: one.phrase.head.words,
    words: new Set(wordsOf(one.phrase.title)),
    more: new Set([...wordsOf(party.replace(/^[a-z]+:/, "")), sort ?? ""]),
    key: owned && "key" in owned ? outermost(owned.key, scope.registry) : party || undefined,
  };
}

function holderOf(
  scope: DescriptionScope,
  phrase: OfficePhrase,
  held: ReadonlyMap<string, readonly Held[]>,
): PersonDraft | undefined {
  const owned = officeOwner(scope, phrase);
  if ((phrase.owner || phrase.complement) && !owned) return undefined;
  const key = owned && "key" in owned ? outermost(owned.key, scope.registry) : undefined;
  const words = wordsOf(slice(scope.base, phrase.first, phrase.last));
  const fitting = new Set<PersonDraft>();
  for (const one of held.get(phrase.head.words.split(" ").at(-1) ?? "") ?? []) {
    if (one.former !== (phrase.standing === "former") || (key && one.key !== key)) continue;
    if (words.every((word) => one.words.has(word) || one.more.has(word) || samePlace(word, one.words)))
      fitting.add(one.person);
  }
  if (fitting.size === 1) return [...fitting].find((person) => isIntroduced(scope.base, phrase, person));
  if (fitting.size > 1) return onlyNear(scope.base, phrase, fitting);
  return titles().leaders.has(phrase.head.words) ? leaderOf(scope, phrase, key) : undefined;
}

/** Sentences at the head of a report that may speak of somebody whom it names later. */
const LEAD = 3;

/** A description points back: whom the report names only later it does not stand for, but at the very head. */
function isIntroduced(base: LanguageBase, phrase: OfficePhrase, person: PersonDraft): boolean {
  return (base.tokens[phrase.begin]?.sentence ?? 0) < LEAD || person.spans.some((span) => span.first < phrase.begin);
}

/** "lead negotiator" and "chief negotiator" are one office. */
const samePlace = (word: string, words: ReadonlySet<string>): boolean => {
  const { firsts } = titles();
  if (!firsts.has(word)) return false;
  for (const other of words) if (firsts.has(other)) return true;
  return false;
};

/** "the union leader": the only person of the report who speaks for the only union. */
function leaderOf(scope: DescriptionScope, phrase: OfficePhrase, key: string | undefined): PersonDraft | undefined {
  if (key) return onlyOf(scope, key);
  const sort = actorWords().sorts.get(scope.base.tokens[phrase.first]?.norm ?? "");
  if (!sort || phrase.first === phrase.head.first) return undefined;
  const bodies = scope.registry
    .entities()
    .filter((entity) => entity.kind === "body" && sortOfBody(entity.key, entity.name) === sort);
  return bodies.length === 1 && bodies[0] ? onlyOf(scope, bodies[0].key) : undefined;
}

function onlyOf({ entities }: DescriptionScope, key: string): PersonDraft | undefined {
  const people = [...entities].filter(([, entity]) => entity.party === key).map(([person]) => person);
  return people.length === 1 ? people[0] : undefined;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/**
 * Of several who fit, the only one named before, else the only one that the same or the sentence before names. With its capital the bare
 * office is its own country's: "the Minister" of a ministry's text is the one whom it names first.
 */
function onlyNear(base: LanguageBase, phrase: OfficePhrase, people: ReadonlySet<PersonDraft>): PersonDraft | undefined {
  const sentence = base.tokens[phrase.begin]?.sentence ?? 0;
  const known = [...people].filter((person) => person.spans.some((span) => span.first < phrase.begin));
  if (known.length === 1 && sentence >= LEAD) return known[0];
  if (known.length > 1 && isBareTitle(base, phrase)) return firstNamed(known);
  const near = known.filter((person) =>
    person.spans.some((span) => {
      const at = base.tokens[span.first]?.sentence ?? -9;
      return span.first < phrase.begin && sentence - at <= 1;
    }),
  );
  return near.length === 1 ? near[0] : undefined;
}

const isBareTitle = ({ tokens }: LanguageBase, { first, last, owner, complement }: OfficePhrase): boolean =>
  !owner && !complement && last - first === 1 && /^\p{Lu}\p{Ll}/u.test(tokens[first]?.text ?? "");

const firstNamed = (people: readonly PersonDraft[]): PersonDraft | undefined =>
  people.reduce((a, b) => ((b.spans[0]?.first ?? 0) < (a.spans[0]?.first ?? 0) ? b : a));
