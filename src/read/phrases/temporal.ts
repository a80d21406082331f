import { timeNouns } from "../../knowledge/time-nouns.js";
import { hasDigit, type NounPhrase, type Token } from "../../model/index.js";

/** Tells whether a phrase only says when: "Tuesday", "last week", "this morning". */
export function isTemporal(phrase: NounPhrase | undefined, tokens: readonly Token[]): boolean {
  const head = phrase && tokens[phrase.head];
  if (!phrase || !head || phrase.possessor !== undefined) return false;
  // "Called off the march": no month is written so.
  if (timeNouns().months.has(head.norm) && /^\p{Ll}/u.test(head.text)) return false;
  if (timeNouns().alone.has(head.norm)) return true;
  if (hasDigit(head.norm) && /^(19|20)\d\d$/.test(head.norm) && phrase.last - phrase.first === 1) return true;
  if (head.xpos === "CD" && phrase.last - phrase.first <= 3)
    return timeNouns().months.has(tokens[phrase.first]?.norm ?? "");
  if (!timeNouns().units.has(head.lemma)) return false;
  const opening = tokens[phrase.first]?.norm;
  if (opening === "a" || opening === "the") return phrase.last - phrase.first === 2;
  // "Three days of talks ended": what is measured does so.
  if (tokens[phrase.last]?.norm === "of" && isThing(tokens[phrase.last + 1])) return false;
  return phrase.last - phrase.first > 1 && timeNouns().before.has(tokens[phrase.first]?.norm ?? "");
}

/** "Of talks", "of fierce fighting"; "of July", "of each year" are of time. */
function isThing(token: Token | undefined): boolean {
  const { months, units, alone } = timeNouns();
  return (
    token !== undefined &&
    (token.upos === "NOUN" || token.upos === "ADJ") &&
    ![months, alone].some((list) => list.has(token.norm)) &&
    !units.has(token.lemma)
  );
}
