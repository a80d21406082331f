import type { LanguageBase, Sentence } from "../../model/index.js";
import { type Atom, atomsOf } from "../numbers/atoms.js";
import { type Match, matchAt } from "./match.js";

/** A sentence cut into atoms, and the match that begins at an atom. */
export interface SentenceAtoms {
  readonly atoms: readonly Atom[];
  matchAt(first: number): Match | undefined;
}

const cache = new WeakMap<Sentence, SentenceAtoms>();

/** Gives a sentence's atoms with what has been matched at them: times are found again when it is known when the report was published. */
export function matchesOf(base: LanguageBase, sentence: Sentence): SentenceAtoms {
  let found = cache.get(sentence);
  if (!found) cache.set(sentence, (found = matcherOver(atomsOf(base, sentence))));
  return found;
}

function matcherOver(atoms: readonly Atom[]): SentenceAtoms {
  const matches: (Match | null | undefined)[] = [];
  return {
    atoms,
    matchAt: (first) => {
      const known = matches[first];
      if (known !== undefined) return known ?? undefined;
      const match = matchAt(atoms, first);
      matches[first] = match ?? null;
      return match;
    },
  };
}
