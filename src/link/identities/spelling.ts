import { identityTable } from "../../knowledge/identities.js";
import { remembered } from "../../model/remembered.js";

/** A person's name in words that can be compared. */
export interface NameWords {
  /** Without particles and suffixes, folded: lower case, no accents, hyphens and apostrophes. In order. */
  readonly words: readonly string[];
  /** "jr", "iii": a name with one is another than the name without. */
  readonly suffix: string;
}

/** Takes a person's name apart. "Abdel-Fattah el-Sisi" has the words "abdel", "fattah", "sisi". */
export const nameWords = remembered((name: string): NameWords => {
  const { particles, suffixes } = identityTable();
  const all = fold(name)
    .split(/[\s\-.,]+/)
    .filter((word) => word !== "");
  const suffix = all.filter((word) => suffixes.has(word)).join(" ");
  const words = all.filter((word) => !particles.has(word) && !suffixes.has(word));
  // "J. Edgar Hoover" goes by the second name: the initial tells nothing.
  if (words.length > 2 && words[0]?.length === 1 && (words[1]?.length ?? 0) > 1) words.shift();
  return { words: words.length ? words : all, suffix };
});

/** Reads a word as any of its romanisations would: "orlanskyy" and "orlansky" both become "urlanski". */
export const reading = remembered((word: string): string => {
  const { letterRuns, letters, vowels } = identityTable();
  const heard = word.replace(letterRuns, (run) => letters.get(run) ?? run);
  return [...heard]
    .map((letter) => vowels.get(letter) ?? letter)
    .join("")
    .replace(/(.)\1+/g, "$1");
});

/** Gives the consonants of a word as read: what two spellings must share, and what they are filed under. */
export const consonants = remembered((word: string): string =>
  reading(word)
    .replace(/[aiu]/g, "")
    .replace(/(.)\1+/g, "$1"),
);

/** Least number of letters, as read, at which one vowel may differ. */
const LONG_WORD = 5;

/** Tells whether two words are one name written in two ways: "dessawy" and "dissawi", but not "marin" and "moran". */
export function soundsLike(a: string, b: string): boolean {
  if (a === b) return true;
  const x = reading(a);
  const y = reading(b);
  if (x === y) return true;
  if (x.length !== y.length || x.length < LONG_WORD) return false;
  // A last vowel tells women from men in many languages: "kowalski" is not "kowalska".
  const differs = [...x].flatMap((letter, i) => (letter === y[i] ? [] : [i]));
  return consonants(a) === consonants(b) && differs.length === 1 && differs[0] !== x.length - 1;
}

/** Consonants at which two given names may differ in all vowels: "mykhailo" and "mikhail". */
const TELLING_CONSONANTS = 3;

/** Tells whether two given names may be one person's, beside one surname. An initial agrees with what it begins. */
export function givenAgree(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return reading(a)[0] === reading(b)[0];
  const { nicknames } = identityTable();
  if (nicknames.get(a)?.includes(b) || nicknames.get(b)?.includes(a)) return true;
  const bones = consonants(a);
  return soundsLike(a, b) || (bones.length >= TELLING_CONSONANTS && bones === consonants(b));
}

/** Folds a name for comparing: lower case, without accents and apostrophes. */
export const fold = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f'’ʼ`]/g, "")
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => identityTable().folds.get(letter) ?? letter);
