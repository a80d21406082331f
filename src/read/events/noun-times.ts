import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, firstFrom, type Span, spansWithin, type When } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { isAhead } from "./ahead.js";
import { beforeWhen } from "./before-when.js";
import { onlyDate, ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { datesIn } from "./scene.js";
import { statusOf } from "./status.js";
import type { Telling } from "./tellings.js";
import { ending } from "./until.js";
import { smallestAround } from "./who-meets.js";

/** Gives the dates in a noun's own words; else those of the clauses that tell of it, else the sentence's only one. */
export function timesOf(
  reading: EventInput,
  noun: MeetingNoun,
  told: readonly Telling[],
  closing: Span | undefined,
): number[] {
  // "Face a shutdown on Friday after nine hours of talks": what is still to come ends none.
  const isBehind = (when: When | undefined) => when?.precision === "day" && !isAfterPublication(reading, when);
  const done = closing ? datesIn(reading, closing).filter((t) => isBehind(reading.times[t]?.when)) : [];
  if (done.length > 0) return done.slice(-1);
  const own = datesIn(reading, noun.tail).filter((t) => !isOfThing(reading, noun, t));
  if (closing) return own.slice(-1);
  const parts = told.map((t) => ownPart(reading, t.clause));
  const near = parts.flatMap((part) => datesIn(reading, part));
  if (own.length === 0 && told.length === 0) return dayAround(reading, noun);
  const further = near.filter((t) => !own.includes(t) && !isOfThing(reading, noun, t));
  if (own.length > 0 || told.length === 0) return [...own, ...further.slice(0, 1)];
  if (further.length > 0) return [...new Set(further)].sort((a, b) => a - b);
  const when = told.flatMap((t) => beforeWhen(reading, t.clause));
  if (when.length > 0) return when.slice(0, 1);
  const last = told.flatMap((t) => (isAhead(t.status) ? [] : ending(reading, t.clause)));
  return (last.length > 0 ? last : told.flatMap((t) => onlyDate(reading, t.clause))).slice(0, 1);
}

/** "Talks on next year's catches", "this year's talks": what a time owns behind the noun is not the meeting, and a year tells no day of it. */
function isOfThing(reading: EventInput, { phrase }: MeetingNoun, index: number): boolean {
  const time = reading.times[index];
  const next = reading.tokens[firstFrom(reading.tokens, time?.end ?? 0)];
  return (
    time !== undefined &&
    (time.start >= phrase.end || time.when?.precision === "year") &&
    (next?.xpos === "POS" || (/['’]s?$/.test(next?.norm ?? "") && next?.start === time.end))
  );
}

/** "Delegates at the summit struck a bargain on Sunday": what was done at it was done on one of its days. */
function dayAround(reading: EventInput, noun: MeetingNoun): number[] {
  const clause = smallestAround(reading, noun);
  const at = noun.phrase.first - 1;
  const isDuring = DURING.has(reading.tokens[at]?.norm ?? "") && noun.kind !== "call";
  // "Sent the draft on Monday, shortly after a call": of the same day.
  const isSoon = reading.tokens[at]?.norm === "after" && meetingWords().soon.has(reading.tokens[at - 1]?.norm ?? "");
  if (!clause || !(isDuring || isSoon || leavesIt(reading, noun, clause))) return [];
  if (statusOf(reading, clause) !== "happened" || clause.kind === "relative") return [];
  const days = datesIn(reading, ownPart(reading, clause)).filter((t) => reading.times[t]?.when?.precision === "day");
  return days.length === 1 ? days : [];
}

/** "Left a meeting on Friday", "leaving the hotel on Friday after a meeting": who leaves was there that day. */
function leavesIt(reading: EventInput, { phrase }: MeetingNoun, { verb }: Clause): boolean {
  const led = reading.tokens[phrase.first - 1]?.norm ?? "";
  const isOut = meetingWords().leaves.has(reading.verbs[verb]?.lemma ?? "");
  return isOut && (["from", "of"].includes(led) || meetingWords().behind.has(led));
}

/** Gives the clause by which people leave a meeting: "the teams emerged from a 13-hour session early on Thursday" tells of its end. */
export function leavingOf(reading: EventInput, noun: MeetingNoun): Clause | undefined {
  const clause = smallestAround(reading, noun);
  return clause && leavesIt(reading, noun, clause) ? clause : undefined;
}

/** Gives the town of those who left it after a meeting, an index into `entities`: "the delegation left Lima on Friday after talks with officials". */
export function townLeft(reading: EventInput, noun: MeetingNoun): number | undefined {
  const clause = smallestAround(reading, noun);
  const town = reading.phrases[clause?.object ?? -1];
  if (!clause || !town || !leavesIt(reading, noun, clause)) return undefined;
  return spansWithin(reading.mentions, town).find(
    (m) => m.start === town.start && m.end === town.end && reading.entities[m.entity]?.kind === "place",
  )?.entity;
}

const DURING = new Set(["at", "in", "during"]);
