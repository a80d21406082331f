import { actorWords } from "../../knowledge/actors.js";
import { peopleWords } from "../../knowledge/people.js";
import { phraseAt } from "../../knowledge/phrases.js";
import { nameOfAdjective, polityWords } from "../../knowledge/polities.js";
import { titles } from "../../knowledge/titles.js";
import type { LanguageBase, Token } from "../../model/index.js";
import { capital, foldName, type NameMap } from "./named.js";

/** The states that a report tells of and no gazetteer knows: by key, the name. */
export type Polities = ReadonlyMap<string, string>;

/** Adds the names and adjectives of states that only the report's own words make states: "the government of X"; some are known already. */
export function addPolities(base: LanguageBase, names: NameMap, known: ReadonlySet<string> = new Set()): Polities {
  const { tokens } = base;
  const words = new Set(known);
  // "the government of Blair": a surname, as the full name tells.
  const surnames = new Set(
    base.names.flatMap(({ kind, first, last }) =>
      kind === "person" && last - first > 1 ? (tokens[last - 1]?.text ?? []) : [],
    ),
  );
  const open = (i: number) =>
    capital(tokens[i]) && isUnsettled(names, i) && isSingle(tokens, i) && !surnames.has(tokens[i]?.text ?? "");
  tokens.forEach((token, i) => {
    if (!open(i)) return;
    const owns =
      tokens[i + 1]?.xpos === "POS" && (phraseAt(polityWords().owned, tokens, i + 2) || hasMinister(tokens, i + 2));
    if (owns || governed(tokens, i)) words.add(token.text);
  });
  const spelled = new Set(tokens.filter((_, i) => open(i)).map((token) => token.text));
  const adjectives = new Map<string, string>();
  tokens.forEach((token, i) => {
    if (!capital(token) || names.at(i)) return;
    // "... capital", "... foreign ministry", "... delegation" after an adjective.
    const acting =
      phraseAt(polityWords().after, tokens, i + 1) ?? actorWords().collective.has(tokens[i + 1]?.norm ?? "");
    const stem = nameOfAdjective(token.text, words) ?? (acting ? nameOfAdjective(token.text, spelled) : undefined);
    if (stem === undefined) return;
    adjectives.set(token.text, stem);
    words.add(stem);
  });
  tokens.forEach((token, i) => {
    if (!isUnsettled(names, i) || !capital(token)) return;
    const name = words.has(token.text) ? token.text : adjectives.get(token.text);
    // "In Oslo Novaria spoke": the town before it is no part of its name.
    const apart = names.at(i - 1) !== undefined || isSingle(tokens, i);
    if (name === undefined || (!adjectives.has(token.text) && !apart)) return;
    const what = adjectives.has(token.text) ? "demonym" : "state";
    names.put({ first: i, last: i + 1, what, key: keyOf(name), name, by: "names/polities" });
  });
  return new Map([...words].map((word) => [keyOf(word), word]));
}

/** No name, or that of a town or region, which may be a party's as well. */
const isUnsettled = (names: NameMap, i: number): boolean => {
  const name = names.at(i);
  return name === undefined || (name.by === "names/places" && name.what === "place" && name.last - name.first === 1);
};

/** Words of a minister's office, at most. */
const LONGEST_OFFICE = 5;

/** "X's Ports Minister": only states and their parts have ministers. */
function hasMinister(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + LONGEST_OFFICE; i++) {
    if (titles().ministers.has(tokens[i]?.norm ?? "")) return true;
    if (!/^(?:NOUN|PROPN|ADJ|CCONJ)$/.test(tokens[i]?.upos ?? "")) return false;
  }
  return false;
}

const keyOf = (name: string): string => `state:${foldName(name)}`;

/** A word that begins no longer name: "the government of Oman Air" tells of no state. */
function isSingle(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (!token || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text) || token.upos === "VERB") return false;
  const { given, stop, honorifics } = peopleWords();
  if (given.has(token.text) || stop.has(token.norm) || honorifics.has(tokens[i - 1]?.norm ?? "")) return false;
  const before = tokens[i - 1];
  const alone = before?.sentence !== token.sentence || !(capital(before) && before?.upos === "PROPN");
  return alone && !(capital(next) && next?.upos === "PROPN" && next.sentence === token.sentence);
}

/** "the government of X". */
function governed(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.norm !== "of") return false;
  return polityWords().of.some((words) => words.every((word, k) => tokens[i - 1 - words.length + k]?.norm === word));
}
