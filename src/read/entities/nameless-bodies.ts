import { namelessWords } from "../../knowledge/nameless.js";
import { DESCRIBED_KEY, fileUnder, type LanguageBase } from "../../model/index.js";
import { KnownBodies, type Meant } from "./known-bodies.js";
import type { NameMap } from "./named.js";
import { findNamelessNouns, type NamelessNoun } from "./nameless-nouns.js";

/** Marks the names that are descriptions: no form of a name. */
export const DESCRIBED = "names/described";

/**
 * Adds the bodies that the report speaks of by a noun: "the union" for the one union that it names, or names far more than others;
 * "the board" for "Lakeland's school board", which no name is given for.
 */
export function addNamelessBodies(base: LanguageBase, names: NameMap): void {
  const groups = new Map<string, NamelessNoun[]>();
  const known = new KnownBodies(base, names);
  for (const noun of findNamelessNouns(base, names, known.nouns())) fileUnder(groups, noun.called, noun);
  const stands = [...groups].flatMap(([called, nouns]) => meaningOf(called, nouns, { known, groups }));
  // "The employers' association" is one noun, not the employers'.
  const longest = stands.sort(([a], [b]) => b.last - b.first - (a.last - a.first));
  for (const [{ first, last }, meant] of longest) names.add({ ...meant, first, last, what: "body", by: DESCRIBED });
}

interface Context {
  readonly known: KnownBodies;
  readonly groups: ReadonlyMap<string, readonly NamelessNoun[]>;
}

function meaningOf(called: string, nouns: readonly NamelessNoun[], context: Context): [NamelessNoun, Meant][] {
  const open = nouns.filter(({ owner }) => !owner);
  const owned = ownerOf(called, nouns, context);
  if (owned === "several") return namelessWords().ofCompanies.has(called) ? ofNearest(open, context.known) : [];
  if (owned) return open.map((noun) => [noun, owned]);
  const own = introduced(called, open, context);
  const from = open[0]?.first ?? 0;
  // By the words before the noun: every "union" without any means the same.
  const byWords = new Map<string, Meant | undefined>();
  for (const { more } of open)
    if (!byWords.has(more))
      byWords.set(more, context.known.ofSort(called, more, from) ?? own ?? context.known.called(called, more, from));
  return open.flatMap((noun): [NamelessNoun, Meant][] => {
    const meant = byWords.get(noun.more);
    return meant ? [[noun, meant]] : [];
  });
}

/** "The board" of a report on several companies: that of the one which the sentence opens with, or the sentence right before. */
const ofNearest = (open: readonly NamelessNoun[], known: KnownBodies): [NamelessNoun, Meant][] =>
  open.flatMap((noun): [NamelessNoun, Meant][] => {
    const company = noun.more === "" ? known.companyBefore(noun.first) : undefined;
    return company ? [[noun, company]] : [];
  });

/** Whose the report says that it is, where it is one alone: the state of "Chile's army", the company of "Veldt's board". */
function ownerOf(
  called: string,
  nouns: readonly NamelessNoun[],
  { known, groups }: Context,
): Meant | "several" | undefined {
  const { ofStates, ofCompanies } = namelessWords();
  const ofCompany = ofCompanies.has(called);
  const owners = new Map<string, Meant>();
  const add = (of: readonly NamelessNoun[], ofState: boolean) => {
    for (const { owner, more } of of)
      if (owner && (ofState ? owner.what !== "body" : ofCompany && owner.what === "body" && more === ""))
        owners.set(owner.key, owner);
  };
  const ofState = ofStates.has(called);
  add(nouns, ofState);
  if (ofState && owners.size === 0) {
    // "Chile's government" and then "the army": of two states that act it may be either's.
    for (const noun of ofStates) add(groups.get(noun) ?? [], true);
    for (const state of owners.size > 0 ? known.actingStates() : known.governedStates()) owners.set(state.key, state);
  }
  // "The Mediation Board" is "the board" before any company's is.
  if (owners.size === 0 && ofCompany && isPlain(nouns) && !known.endsIn(called)) {
    const company = known.company();
    if (company) return company;
  }
  const [only] = owners.values();
  if (owners.size > 1 || (ofState && !only)) return "several";
  return only && { key: only.key, name: only.name };
}

/** "The board", of which nothing says what it is the board of. */
const isPlain = (nouns: readonly NamelessNoun[]): boolean => nouns.every(({ more, place }) => more === "" && !place);

/** The body that the report tells of without a name, where all its nouns can be one; it has to do something. */
function introduced(called: string, nouns: readonly NamelessNoun[], { known, groups }: Context): Meant | undefined {
  const runner = runnerOf(called, groups, known);
  if (runner) return runner;
  const { alone: own, municipal } = namelessWords();
  if (!nouns.some(({ noun, alone, does }) => own.has(noun) && (alone ? does : municipal.has(noun)))) return undefined;
  const fullest = nouns.map(({ more }) => more).reduce((a, b) => (b.length > a.length ? b : a), "");
  if (!nouns.every(({ more }) => more === "" || fullest.endsWith(more))) return undefined;
  if (fullest === "" && !nouns.some(({ place }) => place) && !isSure(nouns)) return undefined;
  const places = [...new Set(nouns.flatMap(({ place }) => place ?? []))];
  if (places.length > 1 || (fullest === "" && places.length === 0 && known.has(called))) return undefined;
  const name = [...places, fullest, called].filter(Boolean).join(" ");
  return { key: `${DESCRIBED_KEY}${name.toLowerCase()}`, name };
}

/** A bare noun may be a place or a thing: it has to speak, and a thing to do more than one thing. */
function isSure(nouns: readonly NamelessNoun[]): boolean {
  const { places, things, municipal } = namelessWords();
  // "The city finance chief": a town that has offices is one that acts.
  if (nouns.some(({ noun, alone }) => !alone && municipal.has(noun))) return true;
  const doing = nouns.filter(({ alone, does }) => alone && does);
  return (
    doing.some(({ speaks, noun }) => speaks || !(places.has(noun) || things.has(noun))) ||
    (doing.length > 1 && !doing.some(({ noun }) => places.has(noun)))
  );
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
