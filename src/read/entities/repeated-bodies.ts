import type { LanguageBase } from "../../model/index.js";
import { fileUnder } from "../../model/index.js";
import type { Named, NameMap } from "./named.js";

/** Rules that tell a body by what stands beside its name in one place only. */
const TOLD = new Set(["names/body-told", "names/body-owner", "names/single-body", "names/several-body"]);

/**
 * Adds the names of bodies wherever they stand again: "the lender Casa Lumen" is a body for the whole report, and what it is
 * called without those words is no person.
 */
export function addRepeatedBodies(base: LanguageBase, names: NameMap): void {
  const byFirst = new Map<string, Named[]>();
  for (const name of names.all()) if (TOLD.has(name.by)) fileUnder(byFirst, base.tokens[name.first]?.text ?? "", name);
  if (byFirst.size === 0) return;
  const people = inFullNames(base);
  base.tokens.forEach((token, i) => {
    if (names.at(i)) return;
    const fits = (byFirst.get(token.text) ?? []).filter((name) => standsAt(base, name, i));
    const longest = fits.reduce<Named | undefined>((a, b) => (a && lengthOf(a) >= lengthOf(b) ? a : b), undefined);
    // "Ada Northline" is not the company that bears the name.
    if (!longest || (lengthOf(longest) === 1 && people.has(i))) return;
    names.add({ ...longest, first: i, last: i + lengthOf(longest), by: "names/body-again" });
  });
}

const lengthOf = ({ first, last }: Named): number => last - first;

const standsAt = ({ tokens }: LanguageBase, name: Named, at: number): boolean => {
  for (let k = 0; k < lengthOf(name); k++) if (tokens[at + k]?.text !== tokens[name.first + k]?.text) return false;
  return true;
};

/** Tokens of full names of people, as the name model has them. */
export function inFullNames({ names }: LanguageBase): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { kind, first, last, by } of names)
    if (kind === "person" && last - first > 1 && by !== "names/proper-nouns")
      for (let i = first; i < last; i++) tokens.add(i);
  return tokens;
}
