import { fileUnder } from "../model/file-under.js";
import type { Token } from "../model/index.js";

/** What of a token is compared with phrases. */
type Word = Pick<Token, "norm" | "lemma">;

/** A run of words that stands for something: a word matches a token's norm or lemma, a trailing "*" any ending. */
interface Pattern<T> {
  readonly words: readonly string[];
  /** The first word that is still to be looked at where the pattern was found by the first. */
  readonly from: 0 | 1;
  readonly value: T;
}

/** A phrase found at tokens `first` to `last` (exclusive). */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * Finds known phrases among tokens in time linear in the tokens: patterns are filed under their first word, or where that is
 * only the beginning of one under its first letters.
 */
export class PhraseIndex<T> {
  readonly #byWord = new Map<string, Pattern<T>[]>();
  readonly #byStart = new Map<string, Pattern<T>[]>();

  /** @param entries phrases in order of precedence, each with what it stands for */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const words = wordsOf(phrase.toLowerCase());
      const first = words[0] ?? "";
      if (first.endsWith("*"))
        fileUnder(this.#byStart, first.replace("*", "").slice(0, START), { words, from: 0, value });
      else fileUnder(this.#byWord, first, { words, from: 1, value });
    }
    // The longest run wins: "security guarantees against" over "security".
    for (const filed of [...this.#byWord.values(), ...this.#byStart.values()])
      filed.sort((a, b) => b.words.length - a.words.length);
  }

  /** Finds the longest phrase that begins at token `at`, or nothing. Hyphens between words are passed over. */
  at(tokens: readonly Word[], at: number, end = tokens.length): PhraseMatch<T> | undefined {
    const token = tokens[at];
    if (!token || at >= end) return undefined;
    const { norm } = token;
    const lemma = token.lemma === norm ? norm : token.lemma.toLowerCase();
    let best = longest(this.#byWord.get(norm), tokens, at, end);
    if (lemma !== norm) best = longerOf(best, longest(this.#byWord.get(lemma), tokens, at, end));
    if (this.#byStart.size === 0) return best;
    return longerOf(best, longest(this.#byStart.get(norm.slice(0, START)), tokens, at, end));
  }

  /** Finds all phrases among the tokens `first` to `last` (exclusive), from the left, not overlapping. */
  all(tokens: readonly Word[], first: number, last: number): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    for (let i = first; i < last; i++) {
      const match = this.at(tokens, i, last);
      if (!match) continue;
      found.push(match);
      i = match.last - 1;
    }
    return found;
  }
}

/** Most phrases have nothing but spaces between their words. "Non-starter" is one word of a text. */
const wordsOf = (phrase: string): string[] =>
  /^[a-z]+(?: [a-z]+)*$/.test(phrase) ? phrase.split(" ") : phrase.split(/(?<!\bnon)[\s-]+|(?='s\b)/u);

/** How many letters a beginning is filed under. */
const START = 3;

function longest<T>(
  filed: readonly Pattern<T>[] | undefined,
  tokens: readonly Word[],
  at: number,
  end: number,
): PhraseMatch<T> | undefined {
  if (!filed) return undefined;
  // By number: `for ... of` makes an object a step, and this is asked at every word for every list of phrases.
  for (let k = 0; k < filed.length; k++) {
    const pattern = filed[k] as Pattern<T>;
    const last = matchWords(pattern, tokens, at, end);
    if (last !== undefined) return { first: at, last, value: pattern.value };
  }
  return undefined;
}

const longerOf = <T>(a: PhraseMatch<T> | undefined, b: PhraseMatch<T> | undefined): PhraseMatch<T> | undefined =>
  a && (!b || b.last <= a.last) ? a : b;

function matchWords<T>(
  { words, from }: Pattern<T>,
  tokens: readonly Word[],
  at: number,
  end: number,
): number | undefined {
  let i = at + from;
  for (let k = from; k < words.length; k++) {
    while (i > at && i < end && tokens[i]?.norm === "-") i++;
    const token = i < end ? tokens[i] : undefined;
    if (!token || !matchWord(words[k] as string, token)) return undefined;
    i++;
  }
  return i;
}

function matchWord(word: string, { norm, lemma }: Word): boolean {
  if (norm === word || lemma === word) return true;
  if (word.endsWith("*")) return norm.startsWith(word.slice(0, -1));
  return lemma.toLowerCase() === word;
}
