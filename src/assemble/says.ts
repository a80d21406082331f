import { monthName } from "../knowledge/months.js";
import { weekdayName } from "../knowledge/weekdays.js";
import type { Disagreement, When } from "../model/index.js";
import { remembered } from "../model/remembered.js";
import { plain } from "../model/wording.js";

/** What an entry says, so far as reports can differ on it. */
export interface Says {
  /** Its words as they are printed. */
  readonly words: readonly (string | undefined)[];
  readonly when?: When | undefined;
  /** True where the very words of somebody are the entry. */
  readonly quotes?: boolean;
}

/** Tells whether an entry says what a side of a disagreement holds, given that it rests on words of that side. */
export function says({ words, when, quotes }: Says, kind: Disagreement["kind"], value: string): boolean {
  if (kind === "wording") return quotes === true;
  if (kind === "date")
    return (when !== undefined && isDay(when, value)) || words.some((text) => text && namesDay(text, value));
  return words.some((text) => text !== undefined && holds(text, value));
}

/** Tells whether a text has the words of a day in it, whichever of day and month it names first. */
function namesDay(text: string, value: string): boolean {
  const sought = plain(value);
  const turned = sought.replace(/^(\S+) (\S+)$/, "$2 $1");
  return [sought, turned].some((day) => inSpaces(text).includes(` ${day} `));
}

/** Tells whether a text has a value: in its words, or, where the value is a number of some length, as that number. */
function holds(text: string, value: string): boolean {
  const [whole, sought] = [inSpaces(text), inSpaces(value)];
  if (/\p{L}|\d\d/u.test(sought)) {
    if (whole.includes(sought)) return true;
    return (value.match(NUMBER) ?? []).some((number) => whole.includes(inSpaces(number)));
  }
  return text.includes(value);
}

/** Two digits or more, with what stands between them. */
const NUMBER = /\d[\d,.]*\d/g;

/** Of a value each entry asks that rests on words of its side. */
const inSpaces = remembered((text: string): string => ` ${plain(text)} `);

/** "November 3", "Monday the 3rd" and "3 November" are one day; other words for a time are it where they are its own. */
function isDay({ from, precision, text }: When, value: string): boolean {
  if (plain(text) === plain(value)) return true;
  const sought = plain(value)
    .split(" ")
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, "$1"))
    .filter((word) => !BETWEEN.has(word));
  if (sought.length === 0 || (precision !== "day" && precision !== "instant")) return false;
  const names = namesOf(from.slice(0, 10));
  return sought.every((word) => names.has(word));
}

const BETWEEN: ReadonlySet<string> = new Set(["on", "the", "of"]);

/** The words that name a day: its number, month, weekday and year. */
function namesOf(date: string): ReadonlySet<string> {
  const [year = "", month, day] = date.split("-");
  const names = [weekdayName(date), monthName(Number(month))].map((name) => name.toLowerCase());
  return new Set([...names, String(Number(day)), year, date]);
}
