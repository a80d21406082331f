import type { NounPhrase, Token } from "../../model/index.js";
import { changePhrase } from "./change-phrase.js";

/** Names that a list has at the least: of two, one can be the other's apposition ("Lima, Peru"). */
const LEAST = 3;

/**
 * Joins the names of a list, "Brazil, Chile and Peru", to its first: the second is no apposition of it.
 *
 * @param from index of the first phrase that is looked at: those of the sentences before are settled
 */
export function joinLists(phrases: NounPhrase[], tokens: readonly Token[], from: number): void {
  for (let first = from; first < phrases.length; first++) {
    const list = listFrom(phrases, tokens, first);
    if (list.length < LEAST) continue;
    const members = new Set(list);
    // "Ministers from Brazil, Chile and Peru": nor is any of them one of the ministers.
    for (let i = from; i < phrases.length; i++) {
      const phrase = phrases[i];
      if (phrase && members.has(phrase.apposition ?? -1)) phrases[i] = changePhrase(phrase, { apposition: undefined });
    }
    for (const i of list) {
      const joined =
        i === first ? { joined: list.slice(1), joinedTo: undefined } : { joined: undefined, joinedTo: first };
      phrases[i] = changePhrase(phrases[i] as NounPhrase, { apposition: undefined, ...joined });
    }
    first = list.at(-1) ?? first;
  }
}

/** The names that follow one another with nothing but commas and a last "and" between them. */
function listFrom(phrases: readonly NounPhrase[], tokens: readonly Token[], first: number): number[] {
  const list = [first];
  for (let at = first; phrases[at]?.kind === "name"; ) {
    const last = phrases[at]?.last ?? 0;
    const comma = tokens[last]?.norm === "," ? 1 : 0;
    const and = ["and", "or", "&"].includes(tokens[last + comma]?.norm ?? "") ? 1 : 0;
    const next = comma + and === 0 ? -1 : nameAt(phrases, at + 1, last + comma + and);
    if (next < 0) return [];
    list.push(next);
    if (and === 1) return list;
    at = next;
  }
  return [];
}

/** Gives the index of the name that begins at a token, looked for from a phrase on; -1 for none. */
function nameAt(phrases: readonly NounPhrase[], from: number, token: number): number {
  for (let i = from; (phrases[i]?.first ?? token + 1) <= token; i++)
    if (phrases[i]?.first === token && phrases[i]?.kind === "name") return i;
  return -1;
}
