import { actorWords } from "../../knowledge/actors.js";
import { namelessWords } from "../../knowledge/nameless.js";
import { titles } from "../../knowledge/titles.js";
import { bodyOf } from "../../knowledge/world.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { sortOfBody } from "./body-names.js";
import { type Body, bodyFrom, wordsOf } from "./known-body.js";
import { capital, foldName, type Named, type NameMap, PLURAL, slice, TOWN } from "./named.js";

/** What a noun stands for. */
export type Meant = Pick<Named, "key" | "name" | "of">;

/** How many times as often as any other of its sort a body is named for "the union" to be that one. */
const LEADS = 4;
/** Sentences at the head of a report that may speak of a body which it names later. */
const LEAD = 12;

/** A guild or a ministry whose own release it is: "the Guild" is the one that put it out. */
const isIssuer = ({ what, key, name }: Named): boolean => what === "outlet" && ISSUERS.has(sortOfBody(key, name) ?? "");

const ISSUERS: ReadonlySet<string> = new Set(["union", "ministry", "group", "party"]);

/** The bodies that a report names, by what they may be called. */
export class KnownBodies {
  readonly #tokens: readonly Token[];
  readonly #counts = new Map<string, number>();
  readonly #bodies = new Map<string, Body>();
  readonly #states: Named[] = [];
  /** The first company that each sentence names. */
  readonly #companies = new Map<number, Named>();
  /** Names of places by their last word: "Holt County". */
  readonly #places = new Map<string, Set<string>>();
  readonly #told = new Map<string, Set<string>>();
  readonly #said = new Map<string, Set<string>>();

  constructor(base: LanguageBase, names: NameMap) {
    this.#tokens = base.tokens;
    for (const { kind, first, last } of base.names) {
      const noun = base.tokens[last - 1]?.norm ?? "";
      if (kind === "place" && last - first > 1)
        this.#places.set(noun, (this.#places.get(noun) ?? new Set()).add(slice(base, first, last)));
    }
    for (const name of names.all()) {
      if (name.what === "state" || name.what === "demonym") this.#states.push(name);
      if (name.what !== "body" && !isIssuer(name)) continue;
      const sentence = this.#tokens[name.first]?.sentence ?? -1;
      if (!this.#companies.has(sentence) && sortOfBody(name.key, name.name) === "company")
        this.#companies.set(sentence, name);
      if (!this.#bodies.has(name.key)) this.#bodies.set(name.key, bodyFrom(name));
      this.#counts.set(name.key, (this.#counts.get(name.key) ?? 0) + 1);
      const told = this.#nounBefore(name.first) ?? this.#nounBehind(name.last);
      if (!told) continue;
      // "Crane maker Tolvik": what it is called there tells of what sort it is, where its name does not.
      const body = this.#bodies.get(name.key);
      const sort = actorWords().sorts.get(told.noun);
      if (body && sort !== undefined && body.sort === undefined) this.#bodies.set(name.key, { ...body, sort });
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
    const settled = said && this.#leading(bodies.filter(({ named }) => said.has(named.key)));
    const fitting = bodies.filter(
      (body) =>
        told?.has(body.named.key) ||
        said?.has(body.named.key) ||
        ((sort === called || isArmed(called, sort, body)) && isOfSort(sort, body) && this.#isKnown(body.named, from)),
    );
    return settled ?? this.#leading(agreeing(fitting, more));
  }

  /** The body that a name says may be called so: by its last word, by whom it stands for, by its sort. */
  called(called: string, more: string, from: number): Meant | undefined {
    const world = bodyOf(called);
    if (world) return this.#bodies.get(world.key)?.named;
    const bodies = agreeing([...this.#bodies.values()], more);
    const sort = actorWords().sorts.get(called);
    return (
      this.#ofMany(called) ??
      this.#leading(bodies.filter((body) => body.last === called && !isOtherUnion(called, body))) ??
      this.#leading(bodies.filter(({ members }) => members.includes(called))) ??
      this.#leading(bodies.filter(({ words }) => namelessWords().groups.has(called) && words.has(called))) ??
      this.#unionOf(called, bodies) ??
      this.#ofWiderSort(
        called,
        bodies.filter((body) => isOfSort(sort, body) && this.#isKnown(body.named, from)),
      )
    );
  }

  /** "The drivers" of a report that names one union, and tells by its name of no other trade. */
  #unionOf(called: string, bodies: readonly Body[]): Meant | undefined {
    const { workforces } = actorWords();
    const unions = workforces.has(called) ? bodies.filter(({ sort }) => sort === "union") : [];
    const keys = new Set(unions.map(({ named }) => named.key));
    const [only] = unions;
    const trades = [...(only?.words ?? [])].filter((word) => workforces.has(word) && word.endsWith("s"));
    const isOpen = trades.length === 0 || trades.some((word) => word.endsWith(called));
    return only && keys.size === 1 && isOpen ? { key: only.named.key, name: only.named.name } : undefined;
  }

  /** "The city" for the town that the report calls one, "the team" for "the Rovers". */
  #ofMany(called: string): Meant | undefined {
    const { municipal, clubs } = namelessWords();
    const bodies = [...this.#bodies.values()];
    if (clubs.has(called)) return this.#leading(bodies.filter(({ named }) => isPlural(named)));
    if (!municipal.has(called)) return undefined;
    const towns = bodies.filter(({ named }) => named.by === TOWN && this.#tokens[named.first]?.norm === called);
    const [place] = this.#places.get(called) ?? [];
    return this.#leading(towns) ?? (place && this.#places.get(called)?.size === 1 ? townOf(place) : undefined);
  }

  /** "The airline" of a report that names a port and an airline, neither of them so, may be either; "the company" is the one that it names most. */
  #ofWiderSort(called: string, fitting: readonly Body[]): Meant | undefined {
    const isNarrow = actorWords().sorts.get(called) !== called;
    if (namelessWords().narrow.has(called)) return undefined;
    return isNarrow && fitting.length > 1 ? undefined : this.#leading(fitting);
  }

  /** Nouns for which the names say themselves that they stand: "the front" where it acts, "the shipowners" wherever they are. */
  nouns(): ReadonlyMap<string, "last" | "members"> {
    const bodies = [...this.#bodies.values()];
    const lasts = bodies.flatMap(({ last }) => last ?? []).filter((word) => actorWords().sorts.has(word));
    const members = bodies.flatMap((body) => body.members);
    return new Map([
      ...lasts.map((word) => [word, "last"] as const),
      ...members.map((word) => [word, "members"] as const),
    ]);
  }

  /** The company that the report speaks of; where it names several, and none far more than others, it may be any of them. */
  company(): Meant | "several" | undefined {
    const companies = [...this.#bodies.values()].filter(({ sort }) => sort === "company");
    const leading = companies.length === 0 ? undefined : this.#leading(companies);
    // "Ostrand" and "Halvor", which it is about, may be firms whose names do not say so.
    return leading && !this.#isOutnumbered(leading) ? leading : companies.length === 0 ? undefined : "several";
  }

  /** Tells whether the report names another more often, whose name does not tell what it is. */
  #isOutnumbered({ key }: Meant): boolean {
    const own = this.#counts.get(key) ?? 0;
    return [...this.#bodies.values()].some(
      ({ sort, named }) => sort === undefined && (this.#counts.get(named.key) ?? 0) > own,
    );
  }

  /** The company that the sentence of a place opens with before it, or the one right before that sentence. */
  companyBefore(at: number): Meant | undefined {
    const here = this.#tokens[at]?.sentence ?? 0;
    for (const sentence of [here, here - 1]) {
      const first = this.#companies.get(sentence);
      if (first && first.first < at) return { key: first.key, name: first.name, ...(first.of ? { of: first.of } : {}) };
    }
    return undefined;
  }

  /** Tells whether the report names one that may be called so. */
  has(called: string): boolean {
    if (this.#ofMany(called) || this.#unionOf(called, [...this.#bodies.values()])) return true;
    const sort = actorWords().sorts.get(called);
    return [...this.#bodies.values()].some(
      (body) => (body.words.has(called) && !isOtherUnion(called, body)) || (sort === called && isOfSort(sort, body)),
    );
  }

  /** The states for which somebody acts: "Chilean officials", "Peru's delegation". */
  actingStates(): readonly Named[] {
    return this.#states.filter(({ last }) =>
      [0, 1, 2].some((more) => actorWords().collective.has(this.#tokens[last + more]?.norm ?? "")),
    );
  }

  /** The states whose ministers or presidents are told of: "Valmora's Finance Minister". */
  governedStates(): readonly Named[] {
    const { ministers, top } = titles();
    const holds = (at: number) => ministers.has(this.#tokens[at]?.norm ?? "") || top.has(this.#tokens[at]?.norm ?? "");
    return this.#states.filter(({ last }) => [0, 1, 2, 3].some((more) => holds(last + more)));
  }

  /** The one whose name holds some words. */
  namedLike(words: string): Meant | undefined {
    return this.#leading([...this.#bodies.values()].filter(({ named }) => named.name.toLowerCase().includes(words)));
  }

  /** Tells whether a body of the report has a name that ends in a noun. */
  endsIn(noun: string): boolean {
    return [...this.#bodies.values()].some(({ named }) => named.name.toLowerCase().endsWith(` ${noun}`));
  }

  /** Named before it is spoken of, or at the head of the report. */
  #isKnown({ first }: Named, from: number): boolean {
    return first < from || (this.#tokens[from]?.sentence ?? 0) < LEAD;
  }

  #leading(fitting: readonly Body[]): Meant | undefined {
    const of = (body: Body | undefined) => (body && this.#counts.get(body.named.key)) ?? 0;
    const [leading, second] = [...fitting].sort((a, b) => of(b) - of(a));
    if (!leading || (second && of(leading) < LEADS * of(second))) return undefined;
    const first = leading.named;
    return { key: first.key, name: first.name, ...(first.of ? { of: first.of } : {}) };
  }

  /** "the FPL rebels", "the Oslin airline": the noun that ends the phrase. */
  #nounBehind(last: number): { readonly noun: string; readonly apart: boolean } | undefined {
    const noun = this.#tokens[last];
    const ends = !/^(?:NOUN|PROPN|PART)$/.test(this.#tokens[last + 1]?.upos ?? "");
    if (noun?.upos !== "NOUN" || !ends || capital(noun)) return undefined;
    const called = namelessWords().nouns.get(noun.norm);
    return called === undefined || namelessWords().ofCompanies.has(called) || namelessWords().groups.has(noun.norm)
      ? undefined
      : { noun: called, apart: false };
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

/** "The Rovers". */
const isPlural = ({ by, name }: Named): boolean => (by === PLURAL || by === "names/single-body") && /^\S+s$/.test(name);

/** "Holt County", which offers something as "the county". */
const townOf = (name: string): Meant => ({ key: `body:${foldName(name)}`, name });

/** "The union" in small letters is none of states: where a report speaks of the European Union, that is "the bloc". */
const isOtherUnion = (called: string, { sort }: Body): boolean => called === "union" && sort !== "union";

/** A board is no association, though it is of that sort: by its last word it has a noun of its own. */
function isOfSort(wanted: string | undefined, { sort, last }: Body): boolean {
  if (wanted === undefined || sort !== wanted) return false;
  const own = namelessWords().nouns.get(last ?? "");
  return own === undefined || own === sort || sort === "union" || sort === "company";
}

/** "The rebels" of a report that names one front or movement, which is no state's. */
const isArmed = (called: string, sort: string | undefined, { named }: Body): boolean =>
  sort === "group" && namelessWords().armed.has(called) && named.of === undefined;

/**
 * Of bodies those that the words before the noun can be of: "the teachers' union" is no union of nurses, though it may have a name that
 * does not tell; "the appeals court" has its word in its name.
 */
function agreeing(bodies: readonly Body[], more: string): readonly Body[] {
  const { workforces } = actorWords();
  const wanted = wordsOf(more).filter((word) => word.length > 1);
  if (wanted.length === 0) return bodies;
  const workers = wanted.filter((word) => workforces.has(word));
  return bodies.filter(({ words }) => {
    if (workers.length === 0) return wanted.some((word) => words.has(word));
    return ![...words].some((word) => workforces.has(word)) || workers.some((word) => words.has(word));
  });
}
