import type { LanguageBase, Sentence } from "../../model/index.js";
import { type Atom, findAtoms } from "../numbers/atoms.js";
import { type Match, matchAt } from "./match.js";

/** A sentence cut into atoms, and the match that begins at an atom. */
export interface SentenceAtoms {
  readonly atoms: readonly Atom[];
  matchAt(first: number): Match | undefined;
}

const cache = new WeakMap<Sentence, SentenceAtoms>();

/** Cuts a sentence into atoms once: times are found again when it is known when the report was published. */
export function atomsOf(base: LanguageBase, sentence: Sentence): SentenceAtoms {
  let found = cache.get(sentence);
  if (!found) cache.set(sentence, (found = cut(base, sentence)));
  return found;
}

function cut(base: LanguageBase, sentence: Sentence): SentenceAtoms {
  const atoms = findAtoms(base.intake.report.text, base.tokens.slice(sentence.first, sentence.last));
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
