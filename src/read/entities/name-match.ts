import { peopleWords } from "../../knowledge/people.js";
import { foldName } from "./named.js";

/** How a short form fits a full name: the lower the better. */
export type Fit = 1 | 2 | 3 | 4;

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|ij|yi|ii|y)(?=$)/, "i"],
  [/ts|tz|cz/g, "c"],
  [/kh|ch/g, "h"],
  [/ph/g, "f"],
  [/sh|sch/g, "s"],
  [/q|ck|k/g, "k"],
  [/w/g, "v"],
  [/ou|oo|o/g, "u"],
  [/ey|ei|ay|ai|ee|ie|e|y|j/g, "i"],
  [/h/g, ""],
  [/(.)\1+/g, "$1"],
];

/** Gives what the transliterations of one word share: "Orlansky" and "Orlanskyy", "Sergiy" and "Serhii". */
function skeleton(word: string): string {
  let folded = foldName(word);
  for (const [pattern, by] of SPELLINGS) folded = folded.replace(pattern, by);
  return folded;
}

/** A name's words without particles and initials, each folded, with what its transliterations share. */
export type NameParts = readonly { readonly word: string; readonly skeleton: string }[];

/** Takes a name apart for comparison; where nothing but particles and initials is in it, they stay. */
export function partsOf(words: readonly string[]): NameParts {
  const { particles } = peopleWords();
  const kept = words.filter((word) => !particles.has(word.toLowerCase()) && !/^(?:\p{Lu}\.?)+$/u.test(word));
  return (kept.length > 0 ? kept : words).map((word) => ({ word: foldName(word), skeleton: skeleton(word) }));
}

type Part = NameParts[number];

function same(a: Part | undefined, b: Part | undefined): boolean {
  if (!a || !b) return false;
  if (a.word === b.word) return true;
  if (a.word.length < 5 || b.word.length < 5 || a.word[0] !== b.word[0]) return false;
  return a.skeleton === b.skeleton;
}

/**
 * Tells how a short form fits a full name: by its end ("Reyes"), by its beginning ("Wang", "Katrín"), by words within.
 * Nothing where it does not fit.
 */
export function fitOf(part: NameParts, whole: NameParts): Fit | undefined {
  if (part.length > whole.length) return undefined;
  for (let at = whole.length - part.length; at >= 0; at--) {
    if (!part.every((word, k) => same(word, whole[at + k]))) continue;
    if (part.length === whole.length) return 1;
    if (at === whole.length - part.length) return 2;
    return at === 0 ? 3 : 4;
  }
  return undefined;
}

/** Tells whether two full names are one person's: "Steve Witham" and "Steven J. Witham", "Joao Silva" and "João da Silva". */
export function sameName(x: NameParts, y: NameParts): boolean {
  if (x.length < 2 || y.length < 2 || !same(x.at(-1), y.at(-1))) return false;
  if (same(x[0], y[0])) return true;
  const [given, other] = [x[0]?.word ?? "", y[0]?.word ?? ""];
  return Math.min(given.length, other.length) >= 3 && (given.startsWith(other) || other.startsWith(given));
}
