import { remembered } from "../model/remembered.js";
import type { Resting } from "./resting.js";

/** Letters that the derivations of a word share, and the words that tell anything. */
const STEM = 5;
const SHORTEST = 4;

/**
 * Puts those behind one thing whom nobody names and nobody can tell apart on one side: "scientists who advise the panel" here and
 * "scientists" there. One description must say all that the other says.
 */
export function withAlike(all: readonly Resting[]): readonly Resting[] {
  const nameless = all.filter(({ rest }) => rest.words !== undefined && rest.side === undefined);
  if (nameless.length < 2) return all;
  const heads: { readonly words: ReadonlySet<string>; readonly side: string }[] = [];
  const sides = new Map<Resting, string>();
  // The plainest first: what it says the others say as well.
  const inOrder = nameless
    .map((one) => ({ one, words: wordsOf(one.rest.words ?? "") }))
    .sort((a, b) => a.words.size - b.words.size);
  for (const { one, words } of inOrder) {
    const known = heads.find((head) => [...head.words].every((word) => words.has(word)));
    if (!known && words.size > 0) heads.push({ words, side: one.rest.origin });
    sides.set(one, known?.side ?? one.rest.origin);
  }
  return all.map((one) => {
    const side = sides.get(one);
    return side === undefined || side === one.rest.origin ? one : { ...one, rest: { ...one.rest, side } };
  });
}

const wordsOf = remembered(
  (description: string): ReadonlySet<string> =>
    new Set(
      (description.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => word.length >= SHORTEST)
        .map((word) => word.slice(0, STEM)),
    ),
);
