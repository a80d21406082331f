import { meetingWords } from "../../knowledge/meetings.js";
import { proposalWords } from "../../knowledge/negotiation.js";
import { reportHeads } from "../../knowledge/report-heads.js";
import { timeCues } from "../../knowledge/time-cues.js";
import { firstFrom, type Timex, type Token } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** Tells whether a time is what something is measured against: "2019 levels", "from the level of 2019". */
export function isLevel({ tokens }: EventInput, time: Timex): boolean {
  const next = tokens[firstFrom(tokens, time.end)];
  const at = firstFrom(tokens, time.start);
  const isOf = ["of", "in"].includes(tokens[at - 1]?.norm ?? "");
  return [next, isOf ? tokens[at - 2] : undefined].some((token) => timeCues().levels.has(token?.lemma ?? ""));
}

/** Tells whether a year is worn by a noun and dates no meeting: "holders of its 2029 and 2031 dollar bonds". */
export function isVintage({ tokens }: EventInput, time: Timex): boolean {
  const at = firstFrom(tokens, time.start);
  const last = firstFrom(tokens, time.end);
  const isYear = time.when?.precision === "year" && last === at + 1;
  const isLed = ["ADP", "PUNCT", "SCONJ", "VERB"].includes(tokens[at - 1]?.upos ?? "");
  return isYear && !isLed && ownedFrom(tokens, tokens[last]?.norm === "and" ? last + 2 : last) !== undefined;
}

/** Tells whether a day is worn by a noun that is of many such days, and dates no deed: "the Sunday rota", "the weekend supplement". */
export function isOfRota({ tokens }: EventInput, time: Timex): boolean {
  const at = firstFrom(tokens, time.start);
  const last = firstFrom(tokens, time.end);
  // The article is the noun's.
  const isBare = last === at + 1 || (last === at + 2 && tokens[at]?.norm === "the");
  if (!isBare || !isWeekday(tokens[last - 1])) return false;
  const owned = ownedFrom(tokens, last);
  return owned !== undefined && !isOccasion(owned);
}

const isWeekday = (token: Token | undefined): boolean =>
  token !== undefined && (reportHeads().weekdays.has(token.norm) || token.norm === "weekend");

/** The noun at a token, or behind the names and adjectives there: "US dollar bonds". */
function ownedFrom(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < from + LONGEST_NAME; i++) {
    if (tokens[i]?.upos === "NOUN") return tokens[i];
    if (!/^(?:PROPN|ADJ)$/.test(tokens[i]?.upos ?? "")) return undefined;
  }
  return undefined;
}

/** Names and adjectives between a year and the noun that wears it, and the noun. */
const LONGEST_NAME = 4;

/** "The Sunday ballot", "a Friday deadline", "Monday morning": what is of that day itself. */
function isOccasion({ lemma }: Token): boolean {
  const word = lemma.toLowerCase();
  const { ballots, strikes } = proposalWords();
  const { nouns, dayParts } = meetingWords();
  return [ballots, strikes, nouns, dayParts, timeCues().deadlines].some((list) => list.has(word));
}

/** Days in a week: what is longer can be what an amount is of. */
const WEEK = 7;

/**
 * Tells whether a time is that of an amount and not yet over: "demands 7% this year", "has offered 6% from May and 2% next year". When
 * it was demanded or offered it does not say.
 */
export function isOfAmount({ quantities, intake }: EventInput, { start, when }: Timex): boolean {
  const published = intake.report.published?.value.slice(0, 10);
  if (!when || published === undefined || when.to.slice(0, 10) <= published) return false;
  const days = (Date.parse(when.to.slice(0, 10)) - Date.parse(when.from.slice(0, 10))) / (24 * 60 * 60 * 1000);
  const amount = quantities[firstFrom(quantities, start) - 1];
  return days >= WEEK && amount !== undefined && amount.kind !== "duration" && start - amount.end === 1;
}
