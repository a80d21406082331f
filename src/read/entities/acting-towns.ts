import { identityTable } from "../../knowledge/identities.js";
import { fileUnder, type LanguageBase, type Token } from "../../model/index.js";
import { type ActingScope, onlyWhere, townActs } from "./acting.js";
import type { Named, NameMap } from "./named.js";

/**
 * Takes out the towns of the gazetteer that a report has act and never says to be where anything is, and gives their names: some town
 * is called like many a state or region, and "Taranto's negotiator said that Taranto wanted a year" is not about a town.
 */
export function takeOutActingTowns(base: LanguageBase, names: NameMap): ReadonlySet<string> {
  const towns = new Map<string, Named[]>();
  for (const name of names.all())
    if (name.what === "place" && !name.name.includes(" ")) fileUnder(towns, name.key, name);
  const scope: ActingScope = { base, names };
  const acting = [...towns.values()].filter((places) => isPlace(base, places) && isActor(scope, places)).flat();
  for (const name of acting) names.takeOut(name);
  return new Set(acting.map(({ first }) => base.tokens[first]?.text ?? ""));
}

/** Times that a town acts before it is taken for none: one "Lille hesitates" is a figure of speech. */
const LEAST = 3;

const isActor = (scope: ActingScope, places: readonly Named[]): boolean =>
  places.filter((place) => townActs(scope, place)).length >= LEAST &&
  !places.some((place) => onlyWhere(scope, place) || isCalledTown(scope.base.tokens, place));

/** "the port of Taranto". */
const isCalledTown = (tokens: readonly Token[], { first }: Named): boolean =>
  tokens[first - 1]?.norm === "of" && identityTable().towns.has(tokens[first - 2]?.lemma ?? "");

/** Not the surname that some town has too: the model takes each for a place, and no longer name of a person has it. */
function isPlace({ tokens, names }: LanguageBase, places: readonly Named[]): boolean {
  const words = new Set(places.map(({ first }) => tokens[first]?.text));
  const kinds = names.filter(({ first, last }) => tokens.slice(first, last).some(({ text }) => words.has(text)));
  return kinds.length > 0 && kinds.every(({ kind }) => kind === "place");
}
