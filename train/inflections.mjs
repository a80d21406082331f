// The forms of English words: regular ones spelt in every way that the rules of spelling allow, and irregular verbs.
import { readFileSync } from "node:fs";

const plurals = (word) => {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  return word.endsWith("o") ? [`${word}s`, `${word}es`] : [`${word}s`];
};

/** What "-ed", "-er" and "-est" are put to: "hop" makes "hopp", "travel" makes "travell" and "travel". */
const stems = (word) => {
  if (word.endsWith("e")) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}i`];
  if (!/[^aeiou][aeiou][bdfgklmnprstz]$/.test(word)) return [word];
  const doubled = word + word.at(-1);
  return /^[^aeiou]*[aeiou][^aeiou]$/.test(word) ? [doubled] : [doubled, word];
};

const ings = (word) => {
  if (/(?:ee|oe|ye)$/.test(word)) return [`${word}ing`];
  if (word.endsWith("ie")) return [`${word.slice(0, -2)}ying`];
  return stems(word).map((stem) => `${stem.replace(/i$/, "y")}ing`);
};

const LONGEST_COMPARED = 7;

/** Gives the inflected forms of a word that can be the parts of speech (letters of `readWordnet`), each with its name. */
export function inflectedForms(word, parts) {
  const as = (name, forms) => forms.map((form) => ({ form, as: name }));
  const ends = (ending) => stems(word).map((stem) => stem + ending);
  return [
    ...(parts.includes("n") ? as("plural", plurals(word)) : []),
    ...(parts.includes("v")
      ? [...as("third", plurals(word)), ...as("past", ends("ed")), ...as("ing", ings(word))]
      : []),
    ...(parts.includes("a") && word.length <= LONGEST_COMPARED
      ? [...as("comparative", ends("er")), ...as("superlative", ends("est"))]
      : []),
  ];
}

const PREFIXES = ["", "re", "over", "under", "out", "un", "mis", "fore", "with", "pre"];

/** Reads the forms of irregular verbs and of verbs made of them that `isVerb` knows ("retake"): {lemma, form, as}. */
export function irregularForms(isVerb) {
  const made = readFileSync(new URL("gazetteers/irregular-verbs.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [lemma, past, participle] = line.split(" ");
      const forms = (list, as) => list.split("/").map((form) => ({ lemma, form, as }));
      return [...forms(past, "past"), ...forms(participle, "participle")];
    });
  return PREFIXES.flatMap((prefix) =>
    made
      .map(({ lemma, form, as }) => ({ lemma: prefix + lemma, form: prefix + form, as }))
      .filter(({ lemma }) => isVerb(lemma)),
  );
}
