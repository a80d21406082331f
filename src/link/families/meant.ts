import { namelessWords } from "../../knowledge/nameless.js";
import { partyKindOf, partyKinds } from "../../knowledge/party-kinds.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { fileUnder, type Identities, type LinkedEntity, once, type Reading } from "../../model/index.js";
import { nounsOf } from "../identities/called.js";

/** How many times as often as any other of its kind a report names a body for "the company" to be that one. */
const LEADS = 3;

/** "The firm", "the foreign ministry": a determiner that points at one, and a word or two. */
const POINTING = /^(?:the|this) (?:\p{L}[\p{L}’'-]* )?\p{L}[\p{L}-]*$/iu;

/**
 * Makes the finder of the body whom a report has speak by a noun alone, where the set tells which one it is: the only one with that word
 * in its name, or the only one of that kind, of those that the report names before those of other reports. Doubt means none.
 */
export function meantFinder(
  readings: readonly Reading[],
  identities: Identities,
): (reading: number, unnamed: string) => number | undefined {
  const bodies = new Bodies(readings, identities);
  const found = new Map<string, number | undefined>();
  return (reading, unnamed) => {
    const key = `${reading} ${unnamed.toLowerCase()}`;
    if (!found.has(key)) found.set(key, POINTING.test(unnamed) ? bodies.meant(reading, unnamed) : undefined);
    return found.get(key);
  };
}

class Bodies {
  readonly #readings: readonly Reading[];
  readonly #identities: Identities;
  readonly #byWord = new Map<string, number[]>();
  readonly #byKind = new Map<string, number[]>();

  constructor(readings: readonly Reading[], identities: Identities) {
    this.#readings = readings;
    this.#identities = identities;
    const titles = titlesOf(identities);
    for (const [i, entity] of identities.entities.entries()) {
      if (!isNamed(entity)) continue;
      const words = [entity.name, ...entity.aliases].flatMap((form) =>
        form.split(" ").filter(isCapital).flatMap(wordsOf),
      );
      for (const word of new Set(words)) fileUnder(this.#byWord, word, i);
      for (const kind of this.#kindsOf(entity, titles.get(i))) fileUnder(this.#byKind, kind, i);
    }
  }

  meant(reading: number, unnamed: string): number | undefined {
    const words = wordsOf(unnamed).slice(1);
    const head = words.at(-1) ?? "";
    // "The army" may be any state's.
    if ([sourcing().sources, sourcing().onRecord, namelessWords().ofStates].some((no) => no.has(head)))
      return undefined;
    const [first = [], ...others] = words.map((word) => this.#byWord.get(word) ?? []);
    const called = first.filter((i) => others.every((more) => more.includes(i)));
    if (called.length > 0) return this.#only(reading, called);
    const kind = words.length === 1 ? kindOfNoun(head) : undefined;
    return kind === undefined ? undefined : this.#only(reading, this.#byKind.get(kind) ?? []);
  }

  /** Of those that the report names the one that it names far more than the rest; where it names none, the only one of the set. */
  #only(reading: number, found: readonly number[]): number | undefined {
    const counts = this.#countsIn(reading);
    const [first, second] = found
      .filter((i) => counts.has(i))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (first === undefined) return found.length === 1 ? found[0] : undefined;
    return second === undefined || (counts.get(first) ?? 0) >= LEADS * (counts.get(second) ?? 0) ? first : undefined;
  }

  #countsIn(r: number): ReadonlyMap<number, number> {
    const reading = this.#readings[r];
    const counts = new Map<number, number>();
    for (const [index, count] of reading ? mentionsOf(reading) : []) {
      const entity = this.#identities.entityOf[r]?.[index];
      if (entity !== undefined) counts.set(entity, (counts.get(entity) ?? 0) + count);
    }
    return counts;
  }

  /** What a body is by its name, by what the reports call it, and by the offices of its people. */
  #kindsOf({ key, name, aliases, members }: LinkedEntity, titles: readonly string[] = []): Set<string> {
    const described = members.flatMap(({ reading, index }) => [...(nounsOf(this.#readings[reading]).get(index) ?? [])]);
    // Somebody speaks for it, and nothing tells what it is: it may be a company.
    const unknown = key.startsWith("body:") && titles.length > 0 ? "company" : "organisation";
    return new Set([name, ...aliases].map((form) => partyKindOf(form, { described, titles, unknown })));
  }
}

/** The offices of those who speak for each. */
function titlesOf({ entities }: Identities): ReadonlyMap<number, readonly string[]> {
  const titles = new Map<number, string[]>();
  for (const { kind, party, offices } of entities)
    if (kind === "person" && party !== undefined)
      for (const { title } of offices) fileUnder(titles, party, title.toLowerCase());
  return titles;
}

const mentionsOf = once((reading: Reading): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
});

/** A union or a company: any noun may be an organisation's. */
const kindOfNoun = (noun: string): string | undefined =>
  partyKinds().find(({ kind, said }) => (kind === "union" || kind === "company") && said.has(noun))?.kind;

/** Dock union, in a headline, is no name; nor is what a report calls somebody without one. */
const isNamed = ({ kind, key, name }: LinkedEntity): boolean =>
  kind === "body" &&
  !/^(?:described|outlet):/.test(key) &&
  /^\p{Lu}/u.test(name.split(" ").at(-1) ?? "") &&
  !namelessWords().groups.has(name.toLowerCase());

/** "Veldt's board" has a word of its own and one of its owner. */
const isCapital = (word: string): boolean => /^\p{Lu}[^'’]*$/u.test(word);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
