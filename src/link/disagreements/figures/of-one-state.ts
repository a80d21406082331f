import { tolls } from "../../../knowledge/framings.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  dayNumber,
  firstFrom,
  once,
  overlaps,
  type Quantity,
  type Reading,
  spansWithin,
} from "../../../model/index.js";
import { daysIn } from "../../figure-sights.js";
import type { Claim } from "./claims.js";
import { replaces } from "./replaces.js";
import { areOfTwoVersions } from "./two-versions.js";

/** Days between two reports from which on the later one tells of how things have become: a draft has gone through another round. */
const STALE = 5;
/** Days between two days of which each number has one for its own, so that they are no slip of the pen but two events. */
const APART = 3;

/**
 * Tells whether two numbers may be of one state of things: reports of one week give them, and neither is said of other days: the
 * ships that a strike held up on 1 September are not those of the strike on the 15th. And neither is said to replace the other, as
 * the number of one draft replaces that of the draft before.
 */
export const areOfOneState = (a: Claim, b: Claim): boolean =>
  !(Math.abs(publishedOn(a.reading) - publishedOn(b.reading)) >= STALE) &&
  !areOfTwoDays(daysOf(a), daysOf(b)) &&
  !areTwoBlows(a, b) &&
  !replaces(a, b) &&
  !replaces(b, a) &&
  !areOfTwoVersions(a, b);

/** Who died on one day did not die on another: the day may stand in the sentence before. */
const areTwoBlows = (a: Claim, b: Claim): boolean =>
  tolls().has(a.head) && tolls().has(b.head) && areOfOtherDays(tellingDays(a), tellingDays(b));

const areOfOtherDays = (some: readonly string[], others: readonly string[]): boolean =>
  some.length > 0 && others.length > 0 && !some.some((day) => others.includes(day));

function tellingDays({ reading, quantity: { sentence } }: Claim): readonly string[] {
  const own = daysIn(reading, sentence);
  return own.length > 0 ? own : daysIn(reading, sentence - 1);
}

/** Gives the number of the day that a report says it is of. One without a date is of any: what is compared with it is never too far. */
export const publishedOn = once(({ intake: { report } }: Reading): number =>
  // A day that was reckoned from the words of the set may be off by a week.
  report.published?.by === "inferred" ? Number.NaN : dayNumber(report.published?.value),
);

type Days = readonly [from: number, to: number];

const areOfTwoDays = (some: readonly Days[], others: readonly Days[]): boolean =>
  some.length > 0 &&
  others.length > 0 &&
  some.every(([from, to]) => others.every(([start, end]) => start - to >= APART || from - end >= APART));

const daysOf = ({ reading, quantity }: Claim): readonly Days[] => daysOfClause(reading)(quantity);

const daysOfClause = once((reading: Reading) => once((quantity: Quantity) => findDays(reading, quantity)));

/** "BODO, May 4 (Nordwire) - ": the day on which a report was filed is not one of what it tells. */
const DATELINE = /^\p{Lu}{2}[^\n–—-]{0,60}[–—-]\s/u;

/** The days that the clause of a number names. */
function findDays(reading: Reading, quantity: Quantity): Days[] {
  const clause = clauseAround(reading, quantity) ?? quantity;
  const sentence = reading.sentences[quantity.sentence] ?? quantity;
  const dateline = DATELINE.exec(reading.intake.report.text.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  const within = spansWithin(reading.times, { start: sentence.start + dateline, end: sentence.end });
  return within.flatMap((time): Days[] => {
    const { when } = time;
    if (!when || !EXACT.has(when.precision) || !overlaps(time, clause)) return [];
    const isOpen = reading.tokens[firstFrom(reading.tokens, time.start) - 1]?.norm === "since";
    return [[dayNumber(when.from), isOpen ? Number.POSITIVE_INFINITY : dayNumber(when.to)]];
  });
}

const EXACT: ReadonlySet<string> = new Set(["instant", "day", "month"]);
