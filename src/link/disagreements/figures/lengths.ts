import { unclaimed } from "../../../knowledge/framings.js";
import { meetingWords } from "../../../knowledge/meetings.js";
import { numberWords } from "../../../knowledge/numbers.js";
import { clauseAround } from "../../../model/clause-around.js";
import {
  firstFrom,
  type LinkedMeeting,
  once,
  overlaps,
  type Quantity,
  type Reading,
  spansWithin,
  type Timex,
  type Token,
} from "../../../model/index.js";
import { byCode } from "../../by-code.js";
import { type Claim, claimOf, claimsIn, isOfMeeting } from "./claims.js";
import { lengthQuantity } from "./length-quantity.js";
import { publishedOn } from "./of-one-state.js";
import { cannotBothHold, type Pair, sharedWords } from "./pairs.js";
import { areEqual } from "./told.js";

/** What a length is that of: of one sitting, of all together, or of a meeting of which no more is said. */
type Scope = "part" | "whole" | "plain";

interface Length {
  readonly claim: Claim;
  readonly scope: Scope;
  /** Days that its clause names. */
  readonly days: readonly string[];
  /** Index of the meeting in its reading. */
  readonly meeting: number;
}

/** Pairs the lengths that reports give for one meeting and that were measured, not planned: nine hours here and seven there. */
export function findLengthPairs(readings: readonly Reading[], meetings: readonly LinkedMeeting[]): Pair[] {
  return [
    ...sittingPairs(readings),
    ...meetings.flatMap(({ members }) => {
      const lengths = members.flatMap(({ reading, index }) => {
        const all = readings[reading];
        return all ? lengthsIn(all).filter(({ meeting }) => meeting === index) : [];
      });
      return lengths.flatMap((a, i) =>
        lengths.slice(i + 1).flatMap((b): Pair[] => (areApart(a, b) ? [[a.claim, b.claim]] : [])),
      );
    }),
  ];
}

/** Days between two reports of one sitting, at most. */
const NEWS = 1;
/** Words that both tell of it besides; of sittings so long that one story has one of them fewer will do. */
const LEAST_SHARED = 3;
const LEAST_TOLD = 1;
/** Minutes. */
const ALL_DAY = 480;
/** How far two lengths of one sitting may be apart. */
const FURTHEST = 2;
/** Minutes of the long sittings of which a report has one. */
const LONG = 180;
/** Sittings that one is compared with: of hundreds of reports those that stand nearest in the set. */
const REACH = 40;

/** Pairs the lengths of the one long sitting, or of the one part of it, that each of two reports tells of, whatever meeting it was taken to be. */
function sittingPairs(readings: readonly Reading[]): Pair[] {
  const all = readings.flatMap((reading) => sittingIn(reading) ?? []);
  return all.flatMap((a, i) =>
    all.slice(i + 1, i + REACH).flatMap((b): Pair[] => {
      const [x, y] = [a.claim, b.claim];
      const isNear = !(Math.abs(publishedOn(x.reading) - publishedOn(y.reading)) > NEWS);
      const isLike = Math.max(x.size, y.size) <= FURTHEST * Math.min(x.size, y.size);
      const least = Math.min(x.size, y.size) >= ALL_DAY || shareDay(a, b) ? LEAST_TOLD : LEAST_SHARED;
      return isNear && isLike && sharedWords(x, y).length >= least && areApart(a, b) ? [[x, y]] : [];
    }),
  );
}

const sittingIn = once((reading: Reading): Length | undefined => {
  const own = claimsIn(reading).filter((claim) => isOfMeeting(claim) && !isForeseen(claim) && claim.size >= LONG);
  const [first] = own;
  if (!first || own.some((other) => !areEqual(other.size, first.size))) return undefined;
  return lengthOf(reading, first.quantity, -1);
});

const areApart = ({ claim: a, ...of }: Length, { claim: b, ...other }: Length): boolean =>
  a.reading !== b.reading &&
  a.dimension === b.dimension &&
  areOfOneScope(of, other) &&
  (of.days.length === 0 || other.days.length === 0 || shareDay(of, other)) &&
  cannotBothHold(a, b);

type Of = Omit<Length, "claim">;

/** A part of a sitting is compared with another one, and what was told of its very day with it too. */
const areOfOneScope = (a: Of, b: Of): boolean =>
  a.scope === b.scope || (a.scope !== "part" && b.scope !== "part") || shareDay(a, b);

const shareDay = (a: Of, b: Of): boolean => a.days.some((day) => b.days.includes(day));

const lengthsIn = once((reading: Reading): readonly Length[] => {
  const held = reading.meetings.map(({ status }) => status === "held" || status === "under way");
  const own = reading.meetings.flatMap(({ duration }, meeting): Length[] => {
    const time = reading.times[duration?.time ?? -1];
    if (!time?.minutes || duration?.planned) return [];
    return [lengthOf(reading, lengthQuantity(reading, time, time.minutes), meeting)];
  });
  const others = claimsIn(reading).flatMap((claim): Length[] => {
    if (!isOfMeeting(claim) || isForeseen(claim) || own.some((one) => overlaps(one.claim.quantity, claim.quantity)))
      return [];
    const meeting = meetingOf(reading, claim, held);
    return meeting === undefined ? [] : [lengthOf(reading, claim.quantity, meeting)];
  });
  return [...own, ...others];
});

/** "Planned four hours of talks", "two more hours of talks would be needed": no clock has measured that. */
function isForeseen({ reading: { tokens }, quantity: { start, end, about, sentence } }: Claim): boolean {
  const from = firstFrom(tokens, start);
  const to = firstFrom(tokens, Math.max(end, about?.end ?? end));
  const near = tokens.slice(Math.max(0, from - WORDS_AROUND), to + WORDS_AROUND).filter((t) => t.sentence === sentence);
  return near.some(
    ({ xpos, lemma, start: at }) =>
      xpos === "MD" || (at < start && (meetingWords().planned.has(lemma) || unclaimed().verbs.has(lemma))),
  );
}

/** Tokens to either side in which a word tells that a length was only foreseen. */
const WORDS_AROUND = 5;

function lengthOf(reading: Reading, quantity: Quantity, meeting: number): Length {
  const claim = lengthAt(reading, quantity.end) ?? claimOf(reading, quantity, -1);
  const within = spansWithin(reading.times, reading.sentences[quantity.sentence] ?? quantity);
  const clause = clauseAround(reading, quantity) ?? quantity;
  const scope = scopeOf(reading, quantity, within);
  const dated = within.filter(({ when }) => when?.precision === "day" || when?.precision === "instant");
  const own = dated.filter((time) => overlaps(time, clause));
  // "Reached on Monday after an opening day of nine hours": the day of a part may stand outside its clause.
  const days = (scope === "part" && own.length === 0 ? dated : own).flatMap(
    ({ when }) => when?.from.slice(0, 10) ?? [],
  );
  return { claim, scope, days, meeting };
}

/** The meeting that the sentence tells of; where it tells of none, the last of those that the report tells most of. */
function meetingOf({ meetings }: Reading, { quantity }: Claim, held: readonly boolean[]): number | undefined {
  const all = meetings.flatMap(({ mentions, when }, index) => {
    const here = mentions.some((mention) => overlaps(mention, quantity));
    return held[index] ? [{ index, here, told: mentions.length, day: when?.from ?? "" }] : [];
  });
  const order = all.sort(
    (a, b) => Number(b.here) - Number(a.here) || b.told - a.told || byCode(b.day, a.day) || a.index - b.index,
  );
  return order[0]?.index;
}

/** One claim for one length, however it was found: told of its meeting, or as the one long sitting of its report. */
function lengthAt(reading: Reading, end: number): Claim | undefined {
  const own = claimsIn(reading).find((claim) => isOfMeeting(claim) && claim.quantity.end === end);
  return own && asLength(own);
}

const asLength = once(({ reading, quantity }: Claim): Claim => claimOf(reading, quantity, -1));

function scopeOf(reading: Reading, { about, sentence }: Quantity, within: readonly Timex[]): Scope {
  const { part, overall } = meetingWords();
  const isPart = ({ norm }: Token) => part.has(norm) || numberWords().ordinals.has(norm);
  const at = firstFrom(reading.tokens, about?.start ?? 0);
  // "A closing session": a participle stands before what is measured.
  if (about && [...reading.tokens.slice(at - 1, at), ...spansWithin(reading.tokens, about)].some(isPart)) return "part";
  const { first, last } = reading.sentences[sentence] ?? { first: 0, last: 0 };
  const isOverall = reading.tokens.slice(first, last).some(({ norm }) => overall.has(norm));
  return isOverall || within.some(({ minutes }) => (minutes?.[0] ?? 0) > DAY) ? "whole" : "plain";
}

/** Minutes. */
const DAY = 1440;

/** Tells whether a claim is the length of a meeting. */
export const isLength = ({ index }: Claim): boolean => index < 0;
