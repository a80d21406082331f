import { coreferenceTable } from "../../knowledge/coreference.js";
import { leaning } from "../../knowledge/leaning.js";

/** Tells whether a sentence of a report leans on those before it: "One of them voted against", "two hours later". */
export const leans = (text: string): boolean => leaning().pattern.test(text);

/**
 * Tells whether somebody's own words speak of people whom they have not named: "I remember every one of them". A name, or for
 * "they" a plural, must stand before the pronoun. Past the first sentence so much is told that it can be followed.
 */
export function speaksOfUnnamed(text: string): boolean {
  const words = /^[^.!?]*/.exec(text)?.[0].match(/[\p{L}’']+/gu) ?? [];
  const { pronouns } = coreferenceTable();
  return words.some((word, i) => {
    const kind = pronouns.get(word.toLowerCase().replace(/[’'].*$/u, ""));
    const before = words.slice(0, i);
    if (kind === "person") return !before.some(isName);
    return kind === "several" && !before.some((one, at) => isName(one, at) || /\p{Ll}{3,}s$/u.test(one));
  });
}

/** A capital that does not open the sentence, and is no "I". */
const isName = (word: string, at: number): boolean => at > 0 && /^\p{Lu}\p{L}/u.test(word) && !/^I[’']/u.test(word);
