import { type Entity, fileUnder, once, type Reading, type Surname, type Token } from "../model/index.js";
import { partsOf, sameName } from "./entities/name-match.js";
import { capital } from "./entities/named.js";

/**
 * Finds for each report of a set the surnames by which it calls people whom another report names in full: a second report on one
 * matter need not introduce anybody. A surname that several bear, or that is the name of a state, a place or a body too, tells nothing.
 */
export function findSurnames(readings: readonly Reading[]): (readonly Surname[] | undefined)[] {
  const bearers = new Map<string, Entity[]>();
  for (const { entities } of readings)
    for (const entity of fullNames(entities)) fileUnder(bearers, surnameOf(entity), entity);
  const others = new Set(readings.flatMap((reading) => [...namesOfOthers(reading)]));
  return readings.map((reading) => {
    const found = [...loneNames(reading)].sort().flatMap((word): Surname[] => {
      const people = others.has(word) ? [] : (bearers.get(word) ?? []);
      const [one] = people;
      if (!one || !people.every((other) => other === one || isSame(other, one)) || isOwn(reading, word)) return [];
      const genders = new Set(people.flatMap(({ gender }) => gender ?? []));
      const [gender] = genders;
      return [{ word, ...(gender && genders.size === 1 ? { gender } : {}) }];
    });
    return found.length > 0 ? found : undefined;
  });
}

const fullNames = once((entities: readonly Entity[]) =>
  entities.filter(({ kind, name }) => kind === "person" && /^\p{Lu}[^.\s]+\s/u.test(name)),
);

const surnameOf = ({ name }: Entity): string => name.slice(name.lastIndexOf(" ") + 1);

const isSame = (a: Entity, b: Entity): boolean =>
  a.name === b.name || sameName(partsOf(a.name.split(" ")), partsOf(b.name.split(" ")));

/** Tells whether the report speaks of somebody of that name without being told. */
const isOwn = ({ entities, surnames }: Reading, word: string): boolean =>
  entities.some(
    (entity) =>
      entity.kind === "person" &&
      surnameOf(entity) === word &&
      (entity.name !== word || !surnames?.some((told) => told.word === word)),
  );

/** The first words of names that are no person's, and the whole ones: what a company is called by, whose founder bears the name. */
const namesOfOthers = once(({ entities }: Reading): ReadonlySet<string> => {
  const known = entities.filter(
    ({ kind, key, name }) =>
      kind === "state" || /^(?:org|outlet):/.test(key) || (kind === "body" && name.includes(" ")),
  );
  return new Set(known.flatMap(({ kind, name }) => (kind === "body" ? [name, name.split(" ")[0] ?? ""] : [name])));
});

/** Words with a capital that stand by themselves, in a report's sentences. */
const loneNames = once(({ tokens, sentences, intake, names: found }: Reading): ReadonlySet<string> => {
  const names = new Set<string>();
  const told = new Set(
    found.flatMap(({ first, last, kind }) => (kind === "person" && last - first === 1 ? [first] : [])),
  );
  for (const { first, last, block } of sentences) {
    const { kind } = intake.blocks[block] ?? {};
    if (kind === "headline" || kind === "heading") continue;
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (token && (told.has(i) || isName(token)) && !isBeside(tokens[i - 1]) && !isBeside(tokens[i + 1]))
        names.add(token.text);
    }
  }
  return names;
});

const isName = (token: Token): boolean => token.upos === "PROPN" && /^\p{Lu}\p{Ll}/u.test(token.text);

const isBeside = (token: Token | undefined): boolean => token !== undefined && token.upos === "PROPN" && capital(token);
