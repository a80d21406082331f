import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import { bodyOf } from "../../knowledge/world.js";
import type { LanguageBase } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { Holding } from "./offices.js";
import { type OwnerScope, officeOwner } from "./parties.js";
import type { PersonDraft } from "./people.js";
import { type EntityDraft, outermost, type Registry } from "./registry.js";

export interface DescriptionScope extends OwnerScope {
  readonly holdings: readonly Holding[];
  readonly entities: ReadonlyMap<PersonDraft, EntityDraft>;
}

/** Adds the offices that stand for the one person of the report who holds them: "the envoy", "the Ukrainian president". */
export function addDescriptions(scope: DescriptionScope, phrases: readonly OfficePhrase[], registry: Registry): void {
  const held = new Set(scope.holdings.map((one) => one.phrase));
  for (const phrase of phrases) {
    if (held.has(phrase) || !phrase.definite || phrase.plural || titles().relative.has(phrase.head.words)) continue;
    const person = holderOf(scope, phrase, registry);
    const entity = person && scope.entities.get(person);
    if (!entity) continue;
    const { tokens } = scope.base;
    const start = tokens[phrase.begin]?.start ?? 0;
    const end = tokens[phrase.last - 1]?.end ?? 0;
    registry.mention({
      of: entity,
      form: "description",
      acts: true,
      by: "descriptions/office",
      start,
      end,
      first: phrase.begin,
      last: phrase.last,
    });
  }
}

function holderOf(scope: DescriptionScope, phrase: OfficePhrase, registry: Registry): PersonDraft | undefined {
  const owned = officeOwner(scope, { phrase, person: EMPTY, by: "" });
  const described = phrase.owner !== undefined || phrase.complement !== undefined;
  if (described && !owned) return undefined;
  const key = owned && "key" in owned ? outermost(owned.key, registry) : undefined;
  const fitting = new Set<PersonDraft>();
  for (const one of scope.holdings) {
    if ((one.standing === "former") !== (phrase.standing === "former")) continue;
    if (key && !speaksFor(scope, one, key, registry)) continue;
    if (fits(scope, phrase, one)) fitting.add(one.person);
  }
  if (fitting.size === 0 && key && titles().leaders.has(phrase.head.words)) return onlyOf(scope, key);
  if (fitting.size === 0) return leaderBySort(scope, phrase, registry);
  if (fitting.size === 1) return [...fitting][0];
  return onlyNear(scope.base, phrase, fitting);
}

const EMPTY: PersonDraft = { words: [], parts: [], name: "", spans: [] };

/** "the union leader": the only person of the report who speaks for the only union. */
function leaderBySort(scope: DescriptionScope, phrase: OfficePhrase, registry: Registry): PersonDraft | undefined {
  const word = scope.base.tokens[phrase.first]?.norm ?? "";
  if (!titles().leaders.has(phrase.head.words) || phrase.first === phrase.head.first) return undefined;
  const sort = actorWords().sorts.get(word);
  const bodies = registry
    .entities()
    .filter((entity) => sort && entity.kind === "body" && sortOfBody(entity.key, entity.name) === sort);
  return bodies.length === 1 && bodies[0] ? onlyOf(scope, bodies[0].key) : undefined;
}

function onlyOf({ entities }: DescriptionScope, key: string): PersonDraft | undefined {
  const people = [...entities].filter(([, entity]) => entity.party === key).map(([person]) => person);
  return people.length === 1 ? people[0] : undefined;
}

function speaksFor(scope: DescriptionScope, one: Holding, key: string, registry: Registry): boolean {
  const owned = officeOwner(scope, one);
  if (owned && "key" in owned) return outermost(owned.key, registry) === key;
  return scope.entities.get(one.person)?.party === key;
}

const LEADING = new Set(["chief", "lead", "leading", "top", "main", "principal", "head"]);

/** Tells whether every word of a description is in an office as it was given, or in the name of its body. */
function fits({ base, entities }: DescriptionScope, phrase: OfficePhrase, one: Holding): boolean {
  const given = wordsOf(one.phrase.title);
  if (
    !given.includes(phrase.head.words.split(" ").at(-1) ?? "") &&
    !one.phrase.head.words.startsWith(phrase.head.words)
  )
    return false;
  const of = entities.get(one.person)?.party ?? "";
  const sort = sortOfBody(of, of.replace(/^body:/, ""));
  const extra = new Set([...given, ...wordsOf(of.replace(/^[a-z]+:/, "")), sort ?? ""]);
  const bare = base.intake.report.text.slice(base.tokens[phrase.first]?.start, base.tokens[phrase.last - 1]?.end);
  return wordsOf(bare).every(
    (word) => extra.has(word) || (LEADING.has(word) && given.some((other) => LEADING.has(other))),
  );
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/** Of several who fit, the only one that the same or the sentence before names. */
function onlyNear(base: LanguageBase, phrase: OfficePhrase, people: ReadonlySet<PersonDraft>): PersonDraft | undefined {
  const sentence = base.tokens[phrase.begin]?.sentence ?? 0;
  const near = [...people].filter((person) =>
    person.spans.some((span) => {
      const at = base.tokens[span.first]?.sentence ?? -9;
      return span.first < phrase.begin && sentence - at <= 1;
    }),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Adds "the union", "the company", "the alliance" where the report has one body of that sort. */
export function addBodyDescriptions({ base, names }: OwnerScope, registry: Registry): void {
  const { sorts } = actorWords();
  const bodies = registry.entities().filter((entity) => entity.kind === "body");
  base.tokens.forEach((token, i) => {
    if (token.upos !== "NOUN" || token.xpos !== "NN" || base.tokens[i - 1]?.norm !== "the" || names.at(i)) return;
    const next = base.tokens[i + 1];
    if (next?.upos === "NOUN" || next?.upos === "PROPN" || next?.norm === "of" || next?.norm === "-") return;
    const sort = sorts.get(token.norm);
    const known = bodyOf(token.norm);
    const fitting = known
      ? bodies.filter((body) => body.key === known.key)
      : bodies.filter((body) => sortOfBody(body.key, body.name) === (sort ?? token.norm));
    const [only] = fitting;
    if (fitting.length !== 1 || !only) return;
    const start = base.tokens[i - 1]?.start ?? 0;
    registry.mention({
      of: only,
      form: "description",
      acts: true,
      by: "descriptions/body",
      start,
      end: token.end,
      first: i - 1,
      last: i + 1,
    });
  });
}
