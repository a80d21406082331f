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

/** Gives what the transliterations of one word share: "Zelensky" and "Zelenskyy", "Sergiy" and "Serhii". */
export function skeleton(word: string): string {
  let folded = foldName(word);
  for (const [pattern, by] of SPELLINGS) folded = folded.replace(pattern, by);
  return folded;
}

/** Tells whether two words of names are one, spelling and accents aside. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [foldName(a), foldName(b)];
  if (x === y) return true;
  if (x.length < 5 || y.length < 5 || x[0] !== y[0]) return false;
  return skeleton(x) === skeleton(y);
}

/** Leaves out particles and initials, and the articles that hyphens bind. */
function core(words: readonly string[]): string[] {
  const { particles } = peopleWords();
  const kept = words.filter((word) => !particles.has(word.toLowerCase()) && !/^(?:\p{Lu}\.?)+$/u.test(word));
  return kept.length > 0 ? kept : [...words];
}

/**
 * Tells how a short form fits a full name: by its end ("Rubio"), by its beginning ("Wang", "Katrín"), by words within.
 * Nothing where it does not fit.
 */
export function fitOf(short: readonly string[], full: readonly string[]): Fit | undefined {
  const part = core(short);
  const whole = core(full);
  if (part.length > whole.length) return undefined;
  for (let at = whole.length - part.length; at >= 0; at--) {
    if (!part.every((word, k) => sameWord(word, whole[at + k] ?? ""))) continue;
    if (part.length === whole.length) return 1;
    if (at === whole.length - part.length) return 2;
    return at === 0 ? 3 : 4;
  }
  return undefined;
}

/** Tells whether two full names are one person's: "Steve Witham" and "Steven J. Witham", "Joao Silva" and "João da Silva". */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [core(a), core(b)];
  if (x.length < 2 || y.length < 2) return false;
  if (!sameWord(x.at(-1) ?? "", y.at(-1) ?? "")) return false;
  const [given, other] = [foldName(x[0] ?? ""), foldName(y[0] ?? "")];
  if (sameWord(given, other)) return true;
  return Math.min(given.length, other.length) >= 3 && (given.startsWith(other) || other.startsWith(given));
}
