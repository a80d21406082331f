import type { Timex, Token } from "../../model/index.js";
import { tokenFrom } from "./scene.js";

const EACH = /^(?:annually|yearly|monthly|weekly|daily|hourly|apiece|each)$/;

/** Gives the token behind "a year", "per tonne", "-a-share" or "annually" that begins at a token; the token itself where none does. */
export function rateAfter(tokens: readonly Token[], at: number): number {
  const [each, noun, behind] = tokens.slice(at, at + 3);
  if (EACH.test(each?.norm ?? "")) return at + 1;
  const isRate =
    /^(?:an?|per|each|every)$/.test(each?.norm ?? "") && (noun?.xpos === "NN" || UNITS.test(noun?.norm ?? ""));
  // "$5 a month ago", "5% a day after the talks", "$9m a deal maker said".
  const isOther =
    /^(?:ago|earlier|later|before|after)$/.test(behind?.norm ?? "") || /^(?:NN|VB[DZ])/.test(behind?.xpos ?? "");
  // "Per megawatt hour".
  if (isRate && each?.norm === "per") return UNITS.test(behind?.norm ?? "") ? at + 3 : at + 2;
  return isRate && !isOther ? at + 2 : at;
}

/** What is often taken for another kind of word. */
const UNITS =
  /^(?:tonne|ton|kilo|kilogram|litre|liter|barrel|head|hour|day|week|month|year|share|person|unit|kg|km|mile)$/;

/** Steps over rates and what is given in brackets, in any order. */
export function pastRates(tokens: readonly Token[], from: number, times: readonly Timex[]): number {
  let at = from;
  for (let step = 0; step < 3; step++) {
    const rate = times.find((timex) => timex.type === "SET" && timex.start === tokens[at]?.start);
    const close =
      tokens[at]?.norm === "(" ? tokens.slice(at, at + LONGEST_BRACKETS).findIndex((t) => t.norm === ")") : -1;
    const behind = rateAfter(tokens, at);
    if (rate) at = tokenFrom(tokens, rate.end);
    else if (close > 0) at += close + 1;
    else if (behind > at) at = behind;
    else if (/^(?:altogether|overall|more|extra)$/.test(tokens[at]?.norm ?? "")) at++;
    else break;
  }
  return at;
}

/** Tokens of what is given in brackets behind an amount, at most. */
const LONGEST_BRACKETS = 9;
