import { sameThings } from "../../../knowledge/framings.js";
import { firstFrom, once, type Quantity, type Reading, type Token } from "../../../model/index.js";
import { RATES } from "../../figure-rate.js";

/** For what span or piece a number is given: what it comes to "a year" is not what it comes to "over six years". */
export interface Spell {
  /** "year" of "a year", "tonne" of "per tonne". */
  readonly each?: string;
  /** "6 year" of "over six years", "first year" of "in the first year". */
  readonly over?: string;
}

/** Gives for what span or piece a number is said to be; nothing where its clause does not tell. */
export const spellOf = (reading: Reading, quantity: Quantity): Spell => spellsIn(reading)(quantity);

const spellsIn = once((reading: Reading) => once((quantity: Quantity) => findSpell(reading, quantity)));

/** Tokens behind a number within which it is told for how long it is: "18 percent more over three years". */
const REACH = 8;

const EACH = new Set(["a", "an", "per", "each", "every"]);
const OVER = new Set(["over", "in", "for", "during", "across", "through", "within", "this", "next", "last", "by"]);
const TIME = new Set(["year", "month", "week", "day", "hour", "quarter", "season", "decade"]);

function findSpell({ tokens }: Reading, { start, end, sentence }: Quantity): Spell {
  const at = firstFrom(tokens, end);
  // "$38 an hour": the piece may be part of the amount.
  const inside = tokens.slice(firstFrom(tokens, start), at);
  const behind = tokens.slice(at, at + REACH).filter((token) => token.sentence === sentence);
  const stop = behind.findIndex(({ norm }) => STOPS.has(norm));
  const near = stop < 0 ? behind : behind.slice(0, stop);
  const places = [...inside.map(() => 0), ...near.keys()];
  const told = [...inside, ...near];
  const each = told.flatMap((token, i) => eachAt(token, told[i + 1], places[i] ?? 0))[0];
  const over = near.flatMap((token, i) => (OVER.has(token.norm) ? overBehind(token, near.slice(i + 1, i + 4)) : []))[0];
  return { ...(each === undefined ? {} : { each }), ...(over === undefined ? {} : { over }) };
}

/** What stands behind them is told of something else. */
const STOPS = new Set([",", ";", ":", "(", "and", "but", "or", "while", "after", "from"]);

/** "A year", "per tonne": right behind the number or the thing that it is of. */
function eachAt({ norm }: Token, next: Token | undefined, at: number): string[] {
  const adverb = RATES.get(norm);
  if (adverb !== undefined) return [adverb];
  if (!next || !EACH.has(norm)) return [];
  const noun = sameThings().get(next.lemma.toLowerCase()) ?? next.lemma.toLowerCase();
  return TIME.has(noun) || (at < 2 && (norm === "per" || PIECES.has(noun))) ? [noun] : [];
}

/** "Six years", "the first year", "2031". */
function overBehind(preposition: Token, behind: readonly Token[]): string[] {
  const last = behind.findIndex(({ lemma, norm }) => TIME.has(lemma.toLowerCase()) || /^(?:19|20)\d\d$/.test(norm));
  if (last < 0) return [];
  const words = behind.slice(0, last + 1).filter(({ xpos }) => xpos !== "DT" && xpos !== "PRP$");
  const relative = /^(?:this|next|last|by)$/.test(preposition.norm) ? [preposition.norm] : [];
  return [[...relative, ...words.map(({ lemma }) => lemma.toLowerCase())].join(" ")];
}

/** What is sold or paid by the piece: "$240 a tonne". */
const PIECES = new Set([
  "tonne",
  "barrel",
  "share",
  "kilo",
  "kilogram",
  "litre",
  "liter",
  "gallon",
  "bushel",
  "head",
  "worker",
  "passenger",
  "vehicle",
  "ticket",
]);

/** Tells whether two numbers may be for one span or piece: both say the same, or one says nothing. */
export const spellsMeet = (a: Spell, b: Spell): boolean => meet(a.each, b.each) && meet(a.over, b.over);

const meet = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;

/** Tells whether two numbers are said to be for one span or piece. */
export const shareSpell = (a: Spell, b: Spell): boolean =>
  spellsMeet(a, b) && ((a.each !== undefined && a.each === b.each) || (a.over !== undefined && a.over === b.over));
