import { commonestWords } from "../../knowledge/commonest-words.js";
import { coreferenceTable } from "../../knowledge/coreference.js";
import { leaning } from "../../knowledge/leaning.js";

/** Tells whether a sentence of a report leans on those before it: "One of them voted against", "two hours later". */
export const leans = (text: string): boolean =>
  leaning().pattern.test(text) || (OPENING_DAY.test(text) && leaning().pattern.test(text.replace(OPENING_DAY, "")));

/** "On Thursday they vote", "Late on Friday, however, she left": what the day opens. */
const OPENING_DAY =
  /^(?:(?:(?:early|late) )?on |by |since |until |late |early )?(?:\p{Lu}\p{Ll}+day(?: (?:morning|afternoon|evening|night))?|yesterday|today|tomorrow|tonight),? (?=\p{Ll})/iu;

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

/**
 * Tells whether a sentence of a report speaks of somebody who is not in it, though his words may stand alone: "A spokesman for his
 * department said", "Bell dismissed him as a clerk".
 */
export function speaksOfAbsent(text: string): boolean {
  const words = /^[^“"]*/.exec(text)?.[0].match(/\[|[\p{L}’'.-]+/gu) ?? [];
  return words.some((word, i) => {
    if (!ABSENT.test(word)) return false;
    const names = words.slice(0, i).flatMap((one, at) => (isCapital(one, words[at - 1]) || one === "[" ? at : []));
    const last = names.at(-1);
    return last === undefined || (word === "him" && names.length - NEXT_NAME <= 0 && i - last <= NEAR_SUBJECT);
  });
}

const ABSENT = /^(?:his|him|he|she)$/;

/** Names before "him", of which one is that of the subject. */
const NEXT_NAME = 1;

/** Words from the subject's name to "him" where he is the object of its verb. */
const NEAR_SUBJECT = 2;

const isCapital = (word: string, before: string | undefined): boolean =>
  /^\p{Lu}\p{L}/u.test(word) && (before !== undefined || !commonestWords().words.has(word.toLowerCase()));

/**
 * Tells whether words outside quotation marks speak of "us" and "our": a party's own text speaks for itself, and a brief that has its
 * words without its name would too.
 */
export const speaksForItself = (text: string): boolean =>
  OURS.test(text.replace(/["“][^"”]*["”]?|(?<!\p{L})[‘'][^’']*[’']?(?!\p{L})/gu, " "));

const OURS = /\b(?:[Ww]e|[Oo]urs?|us|ourselves)\b/;

/** Words that must be left when what leans is cut. */
const LEAST_LEFT = 9;

/**
 * Gives somebody's words from the first sentence on that can stand alone, with a mark for what is cut before it; undefined where
 * too little is left.
 */
export function standingAlone(text: string): string | undefined {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu})/u);
  const first = sentences.findIndex((one) => !speaksOfUnnamed(one));
  if (first === 0) return text;
  const left = first < 0 ? "" : sentences.slice(first).join(" ");
  return left.split(" ").length >= LEAST_LEFT ? `… ${left}` : undefined;
}

/** A capital that does not open the sentence, and is no "I". */
const isName = (word: string, at: number): boolean => at > 0 && /^\p{Lu}\p{L}/u.test(word) && !/^I[’']/u.test(word);
