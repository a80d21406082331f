import { numberWords } from "../../../knowledge/numbers.js";
import { firstFrom, once, type Quantity, type Reading } from "../../../model/index.js";
import type { Claim } from "./claims.js";

/**
 * Tells whether two numbers may be of one whole: the first who were freed are not all who are to be, and those of a strike some
 * years ago are none of this one.
 */
export function areOfOneWhole(a: Claim, b: Claim): boolean {
  const [one, other] = [wholeOf(a), wholeOf(b)];
  // One is told of a year that is over, and the other of another or none.
  return one.isPart === other.isPart && one.year === other.year;
}

/** Gives what two numbers of one whole have in common: whether they are of a part, and the past year that they are of. */
export const wholeOf = once(({ reading, quantity }: Claim) => ({
  isPart: tellsPart(reading, quantity),
  year: pastYear(reading, quantity),
}));

/** "The first 200 prisoners", "another 40", "freed 184 prisoners, the first to go home". */
function tellsPart({ tokens, sentences }: Reading, { start, end, sentence }: Quantity): boolean {
  const { partial, staged } = numberWords();
  const [first, last] = [firstFrom(tokens, start), firstFrom(tokens, end)];
  const before = tokens.slice(Math.max(sentences[sentence]?.first ?? 0, first - NEAR), first);
  if (before.some(({ norm }) => partial.has(norm))) return true;
  const behind = tokens.slice(last, sentences[sentence]?.last ?? last).map(({ norm }) => norm);
  if (behind.some((word, i) => word === "," && behind[i + 1] === "the" && partial.has(behind[i + 2] ?? "")))
    return true;
  // "Free 200 prisoners in a first stage".
  const led = behind.slice(0, STAGE);
  return led.some((word, i) => word === "in" && partial.has(led[i + 2] ?? "") && staged.has(led[i + 3] ?? ""));
}

/** Tokens behind a number in which the stage that it is of is told. */
const STAGE = 14;

/** Tokens before a number in which a word makes a part of it. */
const NEAR = 2;

/** "A two-week strike in 2017": the bare year right behind what is counted, where it is over when the report comes out. */
function pastYear({ tokens, times, intake }: Reading, { start, end, about }: Quantity): string | undefined {
  const published = intake.report.published?.value.slice(0, YEAR);
  const last = firstFrom(tokens, Math.max(end, about && about.start > start ? about.end : end));
  const led = tokens.findIndex((t, i) => i >= last && i < last + BEHIND && t.norm === "in");
  const next = tokens[led + 1];
  const year = led < 0 || !next ? undefined : times[firstFrom(times, next.start)];
  const isYear = year?.start === next?.start && /^\d{4}$/.test(year?.value ?? "");
  return isYear && published !== undefined && (year?.value ?? "") < published ? year?.value : undefined;
}

/** Tokens behind what is counted in which "in" leads to its year. */
const BEHIND = 2;

/** Characters. */
const YEAR = 4;
