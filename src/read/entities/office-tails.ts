import { peopleWords } from "../../knowledge/people.js";
import { titles } from "../../knowledge/titles.js";
import type { Token } from "../../model/index.js";
import { capital } from "./named.js";
import { officeHeadBefore } from "./office-heads.js";

/**
 * "State Minister for Foreign Affairs NAME", "Minister of Trade, Industry and Energy NAME", "Senior Vice President, Flight Operations and Labor
 * Relations NAME": the name begins behind the last word of what the office is for; "Mayor of County Holt NAME": at the given name.
 */
export function tailEnd(tokens: readonly Token[], first: number, last: number, floor: number): number {
  if (tailStart(tokens, first, floor) === undefined) return first;
  const { portfolios, regions } = titles();
  for (let i = last - 2; i >= first; i--)
    if (portfolios.has(tokens[i]?.norm ?? "") || regions.has(tokens[i]?.norm ?? "")) return i + 1;
  if (!/^(?:of|for|to|at|with)$/.test(tokens[first - 1]?.norm ?? "")) return first;
  const { given } = peopleWords();
  for (let i = first + 1; i < last - 1; i++) if (given.has(tokens[i]?.text ?? "")) return i;
  return first;
}

/** The "of", "for" or comma that leads from an office with a capital to what it is for, words with capitals and what joins them let pass. */
function tailStart(tokens: readonly Token[], at: number, floor: number): number | undefined {
  for (let i = at - 1; i > floor && at - i <= MOST_TAIL; i--) {
    const token = tokens[i];
    if (!token) return undefined;
    if (/^(?:of|for|to|,|at|with)$/.test(token.norm)) {
      const head = officeHeadBefore(tokens, i, floor);
      if (head && (token.norm !== "," || capital(tokens[head.first]))) return i;
    } else if (!capital(token) && !/^(?:and|&|the|-)$/.test(token.norm)) return undefined;
  }
  return undefined;
}

/** Tokens of what an office is for, at most. */
const MOST_TAIL = 10;
