import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { bodyOf } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { capital, type Named, type NameMap } from "./named.js";

/** What a noun stands for. */
export type Meant = Pick<Named, "key" | "name" | "of">;

/** How many times as often as any other of its sort a body is named for "the union" to be that one. */
const LEADS = 4;
/** Sentences at the head of a report that may speak of a body which it names later. */
const LEAD = 12;

/** The bodies that a report names, by what they may be called. */
export class KnownBodies {
  readonly #tokens: readonly Token[];
  readonly #counts = new Map<string, number>();
  readonly #bodies = new Map<string, Named>();
  readonly #states: Named[] = [];
  readonly #told = new Map<string, Set<string>>();
  readonly #said = new Map<string, Set<string>>();

  constructor({ tokens }: LanguageBase, names: NameMap) {
    this.#tokens = tokens;
    for (const name of names.all()) {
      if (name.what === "state" || name.what === "demonym") this.#states.push(name);
      if (name.what !== "body") continue;
      this.#bodies.set(name.key, this.#bodies.get(name.key) ?? name);
      this.#counts.set(name.key, (this.#counts.get(name.key) ?? 0) + 1);
      const told = this.#nounBefore(name.first);
      if (!told) continue;
      const sets = told.apart ? this.#said : this.#told;
      sets.set(told.noun, (sets.get(told.noun) ?? new Set()).add(name.key));
    }
  }

  /**
   * The body whose sort is the noun itself: a union, a company, a group of rebels. "The union, SDF," settles which.
   *
   * @param from the first token that speaks of it: what is named only later is another, but at the head of the report
   */
  ofSort(called: string, more: string, from: number): Meant | undefined {
    const sort = actorWords().sorts.get(called);
    const said = this.#said.get(called);
    const told = this.#told.get(called);
    const bodies = [...this.#bodies.values()];
    const settled = said && this.#leading(bodies.filter(({ key }) => said.has(key)));
    const fitting = bodies.filter(
      (body) =>
        told?.has(body.key) ||
        said?.has(body.key) ||
        (sort === called && isOfSort(sort, body) && this.#isKnown(body, from)),
    );
    return settled ?? this.#leading(agreeing(fitting, more));
  }

  /** The body that a name says may be called so: by its last word, by whom it stands for, by its sort. */
  called(called: string, more: string, from: number): Meant | undefined {
    const world = bodyOf(called);
    if (world) return this.#bodies.get(world.key);
    const bodies = agreeing([...this.#bodies.values()], more);
    const sort = actorWords().sorts.get(called);
    return (
      this.#leading(bodies.filter(({ name }) => lastWord(name) === called)) ??
      this.#leading(bodies.filter((body) => membersOf(body).includes(called))) ??
      this.#leading(bodies.filter((body) => isOfSort(sort, body) && this.#isKnown(body, from)))
    );
  }

  /** Nouns for which the names say themselves that they stand: "the front" where it acts, "the shipowners" wherever they are. */
  nouns(): ReadonlyMap<string, "last" | "members"> {
    const bodies = [...this.#bodies.values()];
    const lasts = bodies.flatMap(({ name }) => lastWord(name) ?? []).filter((word) => actorWords().sorts.has(word));
    const members = bodies.flatMap(membersOf);
    return new Map([
      ...lasts.map((word) => [word, "last"] as const),
      ...members.map((word) => [word, "members"] as const),
    ]);
  }

  /** The company that the report speaks of; where it names several, and none far more than others, it may be any of them. */
  company(): Meant | "several" | undefined {
    const companies = [...this.#bodies.values()].filter(({ key, name }) => sortOfBody(key, name) === "company");
    return companies.length === 0 ? undefined : (this.#leading(companies) ?? "several");
  }

  /** Tells whether the report names one that may be called so. */
  has(called: string): boolean {
    const sort = actorWords().sorts.get(called);
    return [...this.#bodies.values()].some(
      (body) => wordsOf(body.name).includes(called) || (sort === called && isOfSort(sort, body)),
    );
  }

  /** The states for which somebody acts: "Chilean officials", "Peru's delegation". */
  actingStates(): readonly Named[] {
    return this.#states.filter(({ last }) =>
      [0, 1, 2].some((more) => actorWords().collective.has(this.#tokens[last + more]?.norm ?? "")),
    );
  }

  /** The one whose name holds some words. */
  namedLike(words: string): Meant | undefined {
    return this.#leading([...this.#bodies.values()].filter(({ name }) => name.toLowerCase().includes(words)));
  }

  /** Named before it is spoken of, or at the head of the report. */
  #isKnown({ first }: Named, from: number): boolean {
    return first < from || (this.#tokens[from]?.sentence ?? 0) < LEAD;
  }

  #leading(fitting: readonly Named[]): Meant | undefined {
    const of = (body: Named | undefined) => (body && this.#counts.get(body.key)) ?? 0;
    const [first, second] = [...fitting].sort((a, b) => of(b) - of(a));
    if (!first || (second && of(first) < LEADS * of(second))) return undefined;
    return { key: first.key, name: first.name, ...(first.of ? { of: first.of } : {}) };
  }

  /** "the dockers' union SDF", "the rebel Free Valley Front"; apart in "the union, SDF,". */
  #nounBefore(first: number): { readonly noun: string; readonly apart: boolean } | undefined {
    const apart = this.#tokens[first - 1]?.norm === ",";
    const noun = this.#tokens[first - (apart ? 2 : 1)];
    if (!noun || (noun.upos !== "NOUN" && noun.upos !== "ADJ" && capital(noun))) return undefined;
    if (apart && this.#tokens[first - 3]?.norm !== "the") return undefined;
    const called = namelessWords().nouns.get(noun.norm) ?? actorWords().sorts.get(noun.norm);
    return called === undefined ? undefined : { noun: called, apart };
  }
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];

const lastWord = (name: string): string | undefined => {
  const words = wordsOf(name);
  return words.length > 1 ? words.at(-1) : undefined;
};

/** Whom its name says that it stands for, unions left out: "the employers" act as one, "the dockers" are many people. */
function membersOf({ key, name }: Named): string[] {
  if (sortOfBody(key, name) === "union") return [];
  const { plural, bare } = namelessWords();
  const owners = [...name.toLowerCase().matchAll(/(\p{L}{3,}s)['’]/gu)].flatMap(([, members]) => members ?? []);
  return [...owners, ...wordsOf(name).filter((word) => plural.has(word) && !bare.has(word))];
}

/** A board is no association, though it is of that sort: by its last word it has a noun of its own. */
function isOfSort(sort: string | undefined, { key, name }: Named): boolean {
  if (sort === undefined || sortOfBody(key, name) !== sort) return false;
  const own = namelessWords().nouns.get(lastWord(name) ?? "");
  return own === undefined || own === sort || sort === "union" || sort === "company";
}

/**
 * Of bodies those that the words before the noun can be of: "the teachers' union" is no union of nurses, though it may have a name that
 * does not tell; "the appeals court" has its word in its name.
 */
function agreeing(bodies: readonly Named[], more: string): readonly Named[] {
  const { workforces } = actorWords();
  const wanted = wordsOf(more).filter((word) => word.length > 1);
  if (wanted.length === 0) return bodies;
  const workers = wanted.filter((word) => workforces.has(word));
  return bodies.filter(({ name }) => {
    const own = wordsOf(name);
    if (workers.length === 0) return wanted.some((word) => own.includes(word));
    return !own.some((word) => workforces.has(word)) || workers.some((word) => own.includes(word));
  });
}
