import { fileUnder } from "../model/file-under.js";

/** One phrase: its words after the first, and what it stands for. */
interface Phrase<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, in order of precedence. */
export type PhraseMap<T = string> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** What phrases are looked for in: tokens, or the finer atoms. */
type Words = readonly { readonly norm: string }[];

/** Builds a phrase map from a record of phrase and value, words parted by spaces; the longest phrase wins. */
export function phraseMap(record: Readonly<Record<string, string | number>>): PhraseMap {
  const phrases = Object.entries(record).map(([phrase, value]) => [phrase.split(" "), String(value)] as const);
  return phraseMapOf(phrases.sort(([a], [b]) => b.length - a.length));
}

/** Builds a phrase map of lists of words, each with what it stands for, in order of precedence. */
export function phraseMapOf<T>(phrases: Iterable<readonly [words: readonly string[], value: T]>): PhraseMap<T> {
  const byFirst = new Map<string, Phrase<T>[]>();
  for (const [[first = "", ...rest], value] of phrases) fileUnder(byFirst, first, { rest, value });
  return byFirst;
}

/** Finds the first phrase in precedence that begins at a word; `last` is exclusive. */
export function phraseAt<T>(map: PhraseMap<T>, words: Words, at: number): { value: T; last: number } | undefined {
  const filed = map.get(words[at]?.norm ?? "");
  if (!filed) return undefined;
  // By number: `for ... of` makes an object a step, and this is asked at every word.
  for (let k = 0; k < filed.length; k++) {
    const { rest, value } = filed[k] as Phrase<T>;
    if (stands(rest, words, at + 1)) return { value, last: at + 1 + rest.length };
  }
  return undefined;
}

/** Longest phrase that is looked for backwards, in words. */
const LONGEST = 5;

/** Finds the longest phrase that ends just before a word. */
export function phraseBefore<T>(map: PhraseMap<T>, words: Words, at: number): { value: T; first: number } | undefined {
  for (let first = Math.max(0, at - LONGEST); first < at; first++)
    for (const { rest, value } of map.get(words[first]?.norm ?? "") ?? NONE)
      if (first + 1 + rest.length === at && stands(rest, words, first + 1)) return { value, first };
  return undefined;
}

const NONE: readonly never[] = [];

function stands(run: readonly string[], words: Words, at: number): boolean {
  for (let k = 0; k < run.length; k++) if (words[at + k]?.norm !== run[k]) return false;
  return true;
}
