import { commonestWords } from "../../knowledge/commonest-words.js";
import { remembered } from "../../model/remembered.js";

/** Share of the words of a sentence that another has, for the second to tell nothing more. */
const SAME = 0.8;

/** Letters below which a word is small; and of a longer one its stem, so that "closed" is "close". */
const SMALL = 4;
const STEM = 5;

/** Small words that turn what is said round. */
const TURNING = new Set(["no", "not"]);

/** Remembers what the brief has told, so that nothing is told twice. */
export class Told {
  readonly #all: ReadonlySet<string>[] = [];

  /** Tells whether one sentence told before has nearly all the words of this one, and every number. */
  has(text: string): boolean {
    const words = wordsOf(text);
    return this.#all.some((told) => isIn(words, told));
  }

  add(text: string): void {
    this.#all.push(wordsOf(text));
  }
}

function isIn(words: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  const most = (1 - SAME) * words.size;
  let lost = 0;
  // Of each sentence every other is asked: most are another one after a few words.
  for (const word of words)
    if (!told.has(word) && (++lost > most || /\d/.test(word) || TURNING.has(word))) return false;
  return true;
}

/** The longer words of a text, cut to their stems, and its numbers; "8,000" is "8000". */
const wordsOf = remembered((text: string): ReadonlySet<string> => {
  const all = text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .match(/[\p{L}\p{N}.]*[\p{L}\p{N}]/gu);
  const telling = (word: string) =>
    /\d/.test(word) || TURNING.has(word) || (word.length >= SMALL && !commonestWords().words.has(word));
  return new Set((all ?? []).filter(telling).map((word) => (/\d/.test(word) ? word : word.slice(0, STEM))));
});
