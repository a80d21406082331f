import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { bodyOf } from "../../knowledge/world.js";
import { DESCRIBED_KEY, fileUnder, type LanguageBase, type Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { capital, type Named, type NameMap } from "./named.js";
import { findNamelessNouns, type NamelessNoun } from "./nameless-nouns.js";

/** What a noun stands for. */
type Meant = Pick<Named, "key" | "name" | "of">;

/** Marks the names that are descriptions: no form of a name. */
export const DESCRIBED = "names/described";

/**
 * Adds the bodies that the report speaks of by a noun: "the union" for the one union that it names, or names far more than others;
 * "the board" for "Lakeland's school board", which no name is given for.
 */
export function addNamelessBodies(base: LanguageBase, names: NameMap): void {
  const groups = new Map<string, NamelessNoun[]>();
  for (const noun of findNamelessNouns(base, names)) fileUnder(groups, noun.called, noun);
  const known = new KnownBodies(base, names);
  const stands = [...groups].flatMap(([called, nouns]) => meaningOf(called, nouns, { known, groups }));
  for (const [{ first, last }, meant] of stands) names.add({ ...meant, first, last, what: "body", by: DESCRIBED });
}

interface Context {
  readonly known: KnownBodies;
  readonly groups: ReadonlyMap<string, readonly NamelessNoun[]>;
}

function meaningOf(called: string, nouns: readonly NamelessNoun[], context: Context): [NamelessNoun, Meant][] {
  const open = nouns.filter(({ owner }) => !owner);
  const owned = ownerOf(called, nouns, context);
  if (owned) return owned === "several" ? [] : open.map((noun) => [noun, owned]);
  const own = introduced(called, open, context);
  return open.flatMap((noun): [NamelessNoun, Meant][] => {
    const meant = context.known.ofSort(called, noun.more) ?? own ?? context.known.called(called, noun.more);
    return meant ? [[noun, meant]] : [];
  });
}

/** Whose the report says that it is, where it is one alone: the state of "Chile's army", the company of "Veldt's board". */
function ownerOf(
  called: string,
  nouns: readonly NamelessNoun[],
  { known, groups }: Context,
): Meant | "several" | undefined {
  const { ofStates } = namelessWords();
  const owners = new Map<string, Meant>();
  const add = (of: readonly NamelessNoun[], ofState: boolean) => {
    for (const { owner, more } of of)
      if (owner && (ofState ? owner.what !== "body" : owner.what === "body" && more === ""))
        owners.set(owner.key, owner);
  };
  const ofState = ofStates.has(called);
  add(nouns, ofState);
  if (ofState && owners.size === 0) {
    // "Chile's government" and then "the army": of two states that act it may be either's.
    for (const noun of ofStates) add(groups.get(noun) ?? [], true);
    for (const state of owners.size > 0 ? known.actingStates() : []) owners.set(state.key, state);
  }
  const [only] = owners.values();
  if (owners.size > 1 || (ofState && !only)) return "several";
  return only && { key: only.key, name: only.name };
}

/** The body that the report tells of without a name, where all its nouns can be one; it has to do something. */
function introduced(called: string, nouns: readonly NamelessNoun[], { known, groups }: Context): Meant | undefined {
  const runner = runnerOf(called, groups, known);
  if (runner) return runner;
  const { alone: own } = namelessWords();
  if (!nouns.some(({ noun, alone, does }) => own.has(noun) && alone && does)) return undefined;
  const fullest = nouns.map(({ more }) => more).reduce((a, b) => (b.length > a.length ? b : a), "");
  if (!nouns.every(({ more }) => more === "" || fullest.endsWith(more))) return undefined;
  const places = [...new Set(nouns.flatMap(({ place }) => place ?? []))];
  if (places.length > 1 || (fullest === "" && places.length === 0 && known.has(called))) return undefined;
  const name = [...places, fullest, called].filter(Boolean).join(" ");
  return { key: `${DESCRIBED_KEY}${name.toLowerCase()}`, name };
}

/** "The district" is the board's that runs it. */
function runnerOf(called: string, groups: Context["groups"], known: KnownBodies): Meant | undefined {
  for (const runner of namelessWords().runs.get(called) ?? []) {
    const named = known.namedLike(runner);
    if (named) return named;
    const noun = runner.split(" ").at(-1) ?? "";
    const own = groups.get(noun) ?? [];
    if (own.some(({ more }) => `${more} ${noun}` === runner)) return introduced(noun, own, { known, groups });
  }
  return undefined;
}

/** How many times as often as any other of its sort a body is named for "the union" to be that one. */
const LEADS = 4;

/** The bodies that the report names, by what they may be called. */
class KnownBodies {
  readonly #tokens: readonly Token[];
  readonly #counts = new Map<string, number>();
  readonly #bodies = new Map<string, Named>();
  readonly #states: Named[] = [];
  readonly #told = new Map<string, Set<string>>();

  constructor({ tokens }: LanguageBase, names: NameMap) {
    this.#tokens = tokens;
    for (const name of names.all()) {
      if (name.what === "state" || name.what === "demonym") this.#states.push(name);
      if (name.what !== "body") continue;
      this.#bodies.set(name.key, this.#bodies.get(name.key) ?? name);
      this.#counts.set(name.key, (this.#counts.get(name.key) ?? 0) + 1);
      const noun = this.#nounBefore(name.first);
      if (noun !== undefined) this.#told.set(noun, (this.#told.get(noun) ?? new Set()).add(name.key));
    }
  }

  /** The body whose sort is the noun itself: a union, a company, a group of rebels. */
  ofSort(called: string, more: string): Meant | undefined {
    const sort = actorWords().sorts.get(called);
    const told = this.#told.get(called) ?? new Set();
    const fitting = [...this.#bodies.values()].filter(
      ({ key, name }) => told.has(key) || (sort === called && this.#isOf(sort, key, name)),
    );
    return this.#leading(agreeing(fitting, more));
  }

  /** The body that a name says may be called so: by its last word, by whom it stands for, by its sort. */
  called(called: string, more: string): Meant | undefined {
    const world = bodyOf(called);
    if (world) return this.#bodies.get(world.key);
    const bodies = agreeing([...this.#bodies.values()], more);
    const last = bodies.filter(({ name }) => name.toLowerCase().split(/\s+/).at(-1) === called);
    const members = bodies.filter(
      ({ key, name }) =>
        sortOfBody(key, name) !== "union" &&
        name
          .toLowerCase()
          .match(/\p{L}+/gu)
          ?.includes(called),
    );
    const sort = actorWords().sorts.get(called);
    const sorted = bodies.filter(({ key, name }) => this.#isOf(sort, key, name));
    return this.#leading(last) ?? this.#leading(members) ?? this.#leading(sorted);
  }

  /** Tells whether the report names one that may be called so. */
  has(called: string): boolean {
    const sort = actorWords().sorts.get(called);
    return [...this.#bodies.values()].some(
      ({ key, name }) =>
        name
          .toLowerCase()
          .split(/[\s'’]+/)
          .includes(called) ||
        (sort === called && this.#isOf(sort, key, name)),
    );
  }

  /** A board is no association, though it is of that sort: by its last word it has a noun of its own. */
  #isOf(sort: string | undefined, key: string, name: string): boolean {
    if (sort === undefined || sortOfBody(key, name) !== sort) return false;
    const own = namelessWords().nouns.get(name.toLowerCase().split(/\s+/).at(-1) ?? "");
    return own === undefined || own === sort || sort === "union" || sort === "company";
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

  #leading(fitting: readonly Named[]): Meant | undefined {
    const of = (body: Named | undefined) => (body && this.#counts.get(body.key)) ?? 0;
    const [first, second] = [...fitting].sort((a, b) => of(b) - of(a));
    if (!first || (second && of(first) < LEADS * of(second))) return undefined;
    return { key: first.key, name: first.name, ...(first.of ? { of: first.of } : {}) };
  }

  /** "the dockers' union SDF", "the union, SDF,", "the rebel Free Valley Front". */
  #nounBefore(first: number): string | undefined {
    const apart = this.#tokens[first - 1]?.norm === ",";
    const noun = this.#tokens[first - (apart ? 2 : 1)];
    if (
      !noun ||
      !(["NOUN", "ADJ"].includes(noun.upos) || !capital(noun)) ||
      (apart && this.#tokens[first - 3]?.norm !== "the")
    )
      return undefined;
    return namelessWords().nouns.get(noun.norm) ?? actorWords().sorts.get(noun.norm);
  }
}

/** Of bodies whose names say whose they are, those of the same: "the teachers' union" is no union of nurses. */
function agreeing(bodies: readonly Named[], more: string): readonly Named[] {
  const { workforces } = actorWords();
  const words = (text: string) =>
    new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => workforces.has(word)));
  const wanted = words(more);
  if (wanted.size === 0) return bodies;
  return bodies.filter(({ name }) => {
    const own = words(name);
    return own.size === 0 || [...wanted].some((word) => own.has(word));
  });
}
