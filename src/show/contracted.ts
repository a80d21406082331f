import { contractions } from "../knowledge/contractions.js";

/** A stretch of a text, and the word that it stands for: in lower case, without marks. */
export interface Spelt {
  readonly text: string;
  readonly word: string;
}

/** Cuts a word with what is contracted to it: "isn’t " is "is" and "n’t ", which stand for "is" and "not". */
export function cutContracted(text: string): readonly Spelt[] {
  const [whole = "", before = "", end = ""] =
    /^([^\p{L}]*\p{L}{1,20}?)(n't|'\p{L}{1,2}|(?<=\bcan)not)(?![\p{L}'])/u.exec(straight(text)) ?? [];
  const stem = bare(before);
  const { ends, stems, subjects } = contractions();
  const word = end === "'s" && !subjects.has(stem) ? undefined : ends.get(end);
  if (whole === "" || word === undefined) return [{ text, word: bare(text) }];
  const own = end === "n't" ? (stems.get(stem) ?? stem) : stem;
  return [
    { text: text.slice(0, before.length), word: own },
    { text: text.slice(before.length), word },
  ];
}

/** Gives the words of a text with each contraction written out. */
export const writtenOut = (text: string): string =>
  text
    .split(/\s+/)
    .flatMap((word) => cutContracted(word).map(({ word: own }) => own))
    .join(" ");

const straight = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** Case, the form of an apostrophe and marks at a word's edge make no other word. */
const bare = (word: string): string => straight(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
