import type { PhraseMap } from "../../knowledge/phrases.js";
import type { Atom } from "./atoms.js";

/** Finds the longest phrase that begins at an atom; `last` is exclusive. */
export function phraseAt(
  map: PhraseMap,
  atoms: readonly Atom[],
  at: number,
): { value: string; last: number } | undefined {
  const phrase = map
    .get(atoms[at]?.norm ?? "")
    ?.find(({ rest }) => rest.every((word, k) => atoms[at + 1 + k]?.norm === word));
  return phrase && { value: phrase.value, last: at + 1 + phrase.rest.length };
}

/** Longest phrase that is looked for backwards, in atoms. */
const LONGEST = 5;

/** Finds the longest phrase that ends just before an atom. */
export function phraseBefore(
  map: PhraseMap,
  atoms: readonly Atom[],
  at: number,
): { value: string; first: number } | undefined {
  for (let first = Math.max(0, at - LONGEST); first < at; first++) {
    const word = atoms[first]?.norm ?? "";
    const fit = map
      .get(word)
      ?.find(({ rest }) => first + 1 + rest.length === at && rest.every((w, k) => atoms[first + 1 + k]?.norm === w));
    if (fit) return { value: fit.value, first };
  }
  return undefined;
}
