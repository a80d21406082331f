import { type PhraseMap, phraseMapOf } from "./phrases.js";
import { table } from "./table.js";

/** Gives the words before a number that belong to its phrase. */
export const quantifiers = table<readonly string[], PhraseMap<true>>("en/quantifiers", (raw) => {
  const phrases = raw.map((phrase) => [phrase.split(" "), true] as const);
  return phraseMapOf(phrases.sort(([a], [b]) => b.length - a.length));
});
