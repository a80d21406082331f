import { coreferenceTable } from "../../knowledge/coreference.js";
import type { TimelineEvent } from "../../model/index.js";
import { plainWords } from "./plain-words.js";

/** Tells whether the day of an event is that of an aside: "At the gate, where they had stood on 3 March, nobody spoke". */
export function isAside({ text, when }: Pick<TimelineEvent, "text" | "when">): boolean {
  const at = when === undefined ? -1 : text.indexOf(when.text);
  // "As recently as Friday": so late was a part of it.
  if (at > 0 && /\bas (?:recently|late|early|far back) as (?:on )?$/i.test(text.slice(0, at))) return true;
  // "..., who thinks that it could sail by Easter": what somebody beside thinks.
  if (at > 0 && THINKING.test(text.slice(0, at))) return true;
  // "Under a lease that lapses on Friday, boats moor free": what goes on until then.
  if (at > 0 && UNDER.test(text.slice(0, at)) && text[at + (when?.text.length ?? 0)] === ",") return true;
  if (at < 0 || text.indexOf(",", at) < 0) return false;
  const comma = text.lastIndexOf(", ", at);
  // "For those who have to sign by Friday, a promise is a promise": nothing is told of the day.
  const from = comma < 0 ? 0 : comma + 2;
  // "Said that on Friday": that is no aside.
  const { pronouns } = coreferenceTable();
  return plainWords(text.slice(from, at)).some(
    (word) => word === "where" || (word !== "that" && pronouns.get(word) === "relative"),
  );
}

const THINKING =
  /, (?:which|who) (?:thinks?|believes?|reckons?|fears?|hopes?|expects?|predicts?|estimates?|thought|believed|feared|hoped) [^,]*$/;

const UNDER = /^(?:Under|With|Despite|Besides|Beyond) [^,]* (?:that|which) [^,]*$/;

/** Tells whether a sentence tells what has been done, and nothing ahead: "Have agreed on a catch of nine tonnes for 2031". */
export function isDone(text: string): boolean {
  const first = text.search(/\b(?:has|have) (?:\p{Ll}+ly |also |now |already )?\p{Ll}+(?:ed|en)\b/u);
  return first > 0 && !COMING.test(text);
}

const COMING = /\b(?:will|would|may|might|could|shall|must|due|expected|planned|plans?|scheduled|to)\b/;

/** Tells whether the day is of what goes on beside it: "Will try to settle it, as the crews threatened to stay out until Friday". */
export function isMeanwhile({ text, when }: Pick<TimelineEvent, "text" | "when">): boolean {
  const at = when === undefined ? -1 : text.indexOf(when.text);
  const comma = text.lastIndexOf(", ", at);
  return (
    at > 0 && comma > 0 && /^(?:as|while) (?!agreed|planned|well|soon|early|late|long)/.test(text.slice(comma + 2, at))
  );
}
/** Tells whether what is told is done, and the day is of a thing in it: "Has tabled a paper that would end a levy due next week". */
export function isOfThing({ text, when }: Pick<TimelineEvent, "text" | "when">): boolean {
  const at = when === undefined ? -1 : text.indexOf(when.text);
  const link = text.slice(0, Math.max(0, at)).search(RELATIVE);
  return link > 0 && !/\b(?:will|would|may|might|could|can|to|due|expected|plans?)\b/.test(text.slice(0, link));
}

/** "A paper that would", but not "said that it would". */
const RELATIVE =
  /(?<!\b(?:\p{Ll}+ed|said|says?|told|insists?|hopes?|so|is|was)) (?:that|which) (?:would|could|will|can)\b/u;

/**
 * Tells whether what a sentence tells first is still to come: "The judge, Ann Bell, will try to settle it, the court said on Friday".
 * What has happened stands in it only in passing.
 */
export function opensAhead(text: string): boolean {
  const words = plainWords(text.replace(/["“][^"”]*["”]?/g, " "));
  const first = words.findIndex((word) => FINITE.has(word) || /\p{Ll}{2}ed$/u.test(word));
  return first > 0 && AHEAD.has(words[first] ?? "");
}

const AHEAD = new Set(["will"]);

/** Verbs without "-ed" by which a clause is told: what stands before "will" is then no clause of its own. */
const FINITE = new Set([
  ...AHEAD,
  "said",
  "says",
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "would",
  "could",
  "that",
  "which",
  "who",
]);
