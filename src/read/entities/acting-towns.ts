import { actorWords } from "../../knowledge/actors.js";
import { identityTable } from "../../knowledge/identities.js";
import { fileUnder, type LanguageBase, type Token } from "../../model/index.js";
import { type ActingScope, onlyWhere, townActs } from "./acting.js";
import type { Named, NameMap } from "./named.js";

/**
 * Takes out the towns of the gazetteer that a report has act and never says to be where anything is, and gives their names: some town
 * is called like many a state or region, and "Taranto's negotiator said that Taranto wanted a year" is not about a town. Takes out those that
 * say something and have people of their own as well.
 */
export function takeOutActingTowns(base: LanguageBase, names: NameMap): ReadonlySet<string> {
  const towns = new Map<string, Named[]>();
  for (const name of names.all())
    if (name.what === "place" && !name.name.includes(" ")) fileUnder(towns, name.key, name);
  const scope: ActingScope = { base, names };
  const acting = [...towns.values()]
    .filter((places) => (isPlace(base, places) && isActor(scope, places)) || saysAndHas(base, places))
    .flat();
  for (const name of acting) names.takeOut(name);
  return new Set(acting.map(({ first }) => base.tokens[first]?.text ?? ""));
}

/** Times that a town acts before it is taken for none: one "Lille hesitates" is a figure of speech. */
const LEAST = 3;

const isActor = (scope: ActingScope, places: readonly Named[]): boolean =>
  places.filter((place) => townActs(scope, place)).length >= LEAST &&
  !places.some((place) => onlyWhere(scope, place) || isCalledTown(scope.base.tokens, place));

/** It says or wants something, and has people or plans of its own, whatever else is told to be in it: "Quebec's negotiator", "Quebec wants". */
function saysAndHas({ tokens, names }: LanguageBase, places: readonly Named[]): boolean {
  const words = new Set(places.map(({ first }) => tokens[first]?.text));
  const isSurname = names.some(
    ({ kind, first, last }) => kind === "person" && last - first > 1 && words.has(tokens[last - 1]?.text),
  );
  const acts = isSurname ? [] : places.map(({ first }) => actAt(tokens, first));
  return acts.includes("says") && acts.includes("has");
}

/** What a name does as the subject of a verb or as the owner of those who act in its name. */
function actAt(tokens: readonly Token[], i: number): "says" | "has" | undefined {
  const { speaks, collective, own, town, placePrepositions } = actorWords();
  if (tokens[i + 1]?.xpos === "POS") {
    const nouns = [2, 3].map((more) => tokens[i + more]?.norm ?? "");
    const has = nouns.some((noun) => collective.has(noun) || own.has(noun)) && !nouns.some((noun) => town.has(noun));
    return has ? "has" : undefined;
  }
  if (placePrepositions.has(tokens[i - 1]?.norm ?? "")) return undefined;
  // "For Quebec: Minister NAME": a list of who sits for whom.
  if (tokens[i - 1]?.norm === "for" && tokens[i + 1]?.norm === ":") return "says";
  for (let k = i + 1; k < i + MOST_BETWEEN && tokens[k]?.sentence === tokens[i]?.sentence; k++) {
    const token = tokens[k];
    if (token?.upos === "VERB") return speaks.has(token.lemma) && token.xpos !== "VBG" ? "says" : undefined;
    if (!token || !(token.lemma === "have" || token.upos === "ADV" || token.xpos === "MD")) return undefined;
  }
  return undefined;
}

/** Words between a name and its verb, and the verb: "has also proposed". */
const MOST_BETWEEN = 5;

/** "the port of Taranto". */
const isCalledTown = (tokens: readonly Token[], { first }: Named): boolean =>
  tokens[first - 1]?.norm === "of" && identityTable().towns.has(tokens[first - 2]?.lemma ?? "");

/** Not the surname that some town has too: the model takes each for a place, and no longer name of a person has it. */
function isPlace({ tokens, names }: LanguageBase, places: readonly Named[]): boolean {
  const words = new Set(places.map(({ first }) => tokens[first]?.text));
  const kinds = names.filter(({ first, last }) => tokens.slice(first, last).some(({ text }) => words.has(text)));
  return kinds.length > 0 && kinds.every(({ kind }) => kind === "place");
}
