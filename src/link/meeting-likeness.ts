import { isNested, isWide } from "../knowledge/nesting.js";
import { daysBetween, type Identities, shiftedDay, type When } from "../model/index.js";
import { areOfTwoLevels } from "../model/meeting-level.js";
import { areOfOthers, areStrangers, common, isElsewhere, isNameless } from "./meeting-company.js";
import type { Sight } from "./meeting-sights.js";

/** Is how alike two sights of one meeting are at least: a shared place and date are enough, so are a shared place and party, or a date and two parties. */
export const ENOUGH = 4;

/** Adds up what two sights have in common. */
export function likeness(identities: Identities, a: Sight, b: Sight): number {
  const place = placeLikeness(identities, a, b);
  const sameDay = isOneTime(a.when, b.when);
  const dated = sameDay ? 3 : a.when && b.when ? 2 : 0;
  const parties = Math.min(2, common(a.parties, b.parties));
  const people = Math.min(3, 2 * common(a.people, b.people));
  const number = a.meeting.ordinal !== undefined && a.meeting.ordinal === b.meeting.ordinal ? 2 : 0;
  const level = a.meeting.level !== undefined && a.meeting.level === b.meeting.level ? 1 : 0;
  // "The talks", told without place or day, are those that the other reports of the story are about.
  const vague = areMains(a, b) && isVague(a) !== isVague(b) && !areStrangers(a, b) ? ENOUGH : 0;
  const label = a.label !== undefined && a.label === b.label ? 2 : 0;
  // "At the old mint on Monday", whoever says so.
  const house = sameDay && a.venue !== undefined && a.venue === b.venue ? 2 : 0;
  const next = isNextIn(a, b) || isNextIn(b, a) ? 2 : 0;
  // "They meet again on Friday", "the two sides met again on Friday": one of the series, on one day.
  const opens =
    sameDay || (a.ahead && b.ahead && a.when !== undefined && a.when.from.slice(0, 10) === b.when?.from.slice(0, 10));
  const series = opens && a.meeting.series === true && b.meeting.series === true && areNear(a, b) ? 1 : 0;
  // "Saturday's contract meeting" and "the committee meets in Lima on Saturday": of what is to come on one day one says no more than the day.
  const bare = sameDay && a.ahead && b.ahead && isBare(a) !== isBare(b) ? 1 : 0;
  // "The two envoys conferred by video on Monday" and "A, B and C held a video call on Monday".
  const onCall = sameDay && a.meeting.kind === "call" && areNear(a, b) && isNameless(a) !== isNameless(b) ? 1 : 0;
  // "The failed May round" and "a round on 12 and 13 May".
  const inMonth = a.meeting.series && b.meeting.series && (isMonthOf(a, b) || isMonthOf(b, a)) ? 1 : 0;
  const disputed = place === 0 && opens && a.places.size > 0 && b.places.size > 0 && disputePlace(a, b) ? 2 : 0;
  // "Talks resume on Thursday", "both will be at Thursday's session"; "a call next week", "they speak on Tuesday".
  const coming = isOneComing(a, b) ? 1 : isComingWithin(a, b) || isComingWithin(b, a) ? 2 : 0;
  // "The Lima meeting is the one that counts": the only one that either report has there.
  const there = place > 2 && isUndated(a) !== isUndated(b) && a.alone && b.alone && !a.ahead && !b.ahead ? 1 : 0;
  const told = there + place + dated + parties + people + number + level + label + house + coming;
  const about = hasComeAbout(a, b) || hasComeAbout(b, a) ? 2 : 0;
  return told + next + about + series + bare + onCall + inMonth + disputed + (areMains(a, b) ? 2 : 0) + vague;
}

/** One day, or one week that both name: "the week of 4 May". */
const isOneTime = (a: When | undefined, b: When | undefined): boolean =>
  (a?.precision === "day" || a?.precision === "week") && a.precision === b?.precision && a.from === b.from;

const isUndated = (s: Sight): boolean => s.when === undefined;

const isBare = (s: Sight): boolean => isNameless(s) && s.places.size === 0 && s.venue === undefined;

/** "Another meeting is planned for next week": the one that another report gives a place and a day in that week. */
const isNextIn = (a: Sight, b: Sight): boolean =>
  a.ahead &&
  b.ahead &&
  a.places.size === 0 &&
  a.meeting.series === true &&
  b.places.size > 0 &&
  b.meeting.kind === "talks" &&
  a.meeting.kind === "talks" &&
  a.when?.precision !== "day" &&
  b.when?.precision === "day";

/** What two reports of one story each have as the only one of its kind on a day to come, and neither tells of others than the other. */
const isOneComing = (a: Sight, b: Sight): boolean =>
  mayBeOneComing(a, b) &&
  a.when?.precision === "day" &&
  b.when?.precision === "day" &&
  a.when.from === b.when.from &&
  a.soleOn &&
  b.soleOn;

/** What the one has some time in a week to come, and the other on a day of that week; neither has another ahead. */
const isComingWithin = (a: Sight, b: Sight): boolean =>
  mayBeOneComing(a, b) &&
  a.when !== undefined &&
  b.when?.precision === "day" &&
  a.when.precision !== "day" &&
  daysBetween(a.when.from, a.when.to) <= ONE_STORY &&
  covers(a.when, b.when) &&
  a.onlyAhead &&
  b.onlyAhead;

function mayBeOneComing(a: Sight, b: Sight): boolean {
  if (!a.ahead || !b.ahead || a.ref.reading === b.ref.reading || a.meeting.kind !== b.meeting.kind) return false;
  if (a.meeting.kind === "visit" || !areNear(a, b)) return false;
  // "The committee sits on Sunday" is none of "the talks on Sunday".
  const isBodys = (s: Sight, other: Sight) => s.meeting.unnamed !== undefined && other.meeting.series === true;
  if (a.meeting.kind !== "call" && (isBodys(a, b) || isBodys(b, a))) return false;
  const isNamedApart = a.label !== undefined && b.label !== undefined && a.label !== b.label;
  const areApart = a.parties.size > 0 && b.parties.size > 0 && common(a.parties, b.parties) === 0;
  return !areApart && (!isNamedApart || a.meeting.kind === "call");
}

const isMonthOf = (a: Sight, b: Sight): boolean =>
  a.when?.precision === "month" && b.when?.precision !== "month" && covers(a.when, b.when);

const isVague = (s: Sight): boolean => s.places.size === 0 && s.when === undefined;

/** What two reports of about one day each speak of most is mostly one meeting. */
const areMains = (a: Sight, b: Sight): boolean => a.main && b.main && areNear(a, b);

function areNear(a: Sight, b: Sight): boolean {
  // A report without a date is of the story where it names the same people.
  if (!a.published || !b.published) return common(a.people, b.people) > 0;
  return Math.abs(daysBetween(a.published, b.published)) <= ONE_STORY;
}

/** Days between two reports of one story, at most. */
const ONE_STORY = 7;

/** Tells whether the one interval holds the other. */
export const covers = (outer: When | undefined, inner: When | undefined): boolean =>
  outer !== undefined &&
  inner !== undefined &&
  outer.from.slice(0, 10) <= inner.from.slice(0, 10) &&
  inner.to.slice(0, 10) <= outer.to.slice(0, 10);

/**
 * Tells whether two sights of about one time cannot be of one meeting.
 *
 * @param placed tells whether the place is one that the group of the other knows
 */
export function clashes(identities: Identities, a: Sight, b: Sight, placed: () => boolean): boolean {
  if ((a.meeting.kind === "call") !== (b.meeting.kind === "call")) return true;
  if (isElsewhere(a, b) || isElsewhere(b, a)) return true;
  if (areOfOthers(a, b)) return true;
  if (isOff(a) !== isOff(b) && !a.ahead && !b.ahead) return true;
  if (differ(a.meeting.ordinal, b.meeting.ordinal) || areLevelsApart(a, b)) return true;
  const elsewhere = a.places.size > 0 && b.places.size > 0 && placeLikeness(identities, a, b) === 0;
  return elsewhere && !placed() && !disputePlace(a, b);
}

/** "The two met alone for an hour" is none of the three days of talks; nor is what two of three sides do by themselves. */
function areLevelsApart(a: Sight, b: Sight): boolean {
  const isPair = (x: Sight, y: Sight) => x.meeting.level === "bilateral" && y.parties.size > 2;
  return areOfTwoLevels(levelOf(a), levelOf(b)) || isPair(a, b) || isPair(b, a);
}

const levelOf = ({ meeting, parties }: Sight) => ({
  level: meeting.level,
  isMany: meeting.whole === true || parties.size > 2,
});

/**
 * Tells whether two sights are of two times.
 *
 * @param span that of a meeting of several days to which both may belong: two of its days do not clash
 */
export function atOtherTimes(a: Sight, b: Sight, span: When | undefined): boolean {
  const apart = a.when && b.when && (endOf(a, a.when) < b.when.from || endOf(b, b.when) < a.when.from);
  if (apart && !covers(span, b.when))
    return !disputesDate(a, b) && !isDayAfter(a, b) && !isDayAfter(b, a) && !isByHour(a, b);
  if (a.when && b.when) return isStillAhead(a, b) || isStillAhead(b, a);
  // Held for one and ahead for the other: the same only where a shared date says so, or the same two at the time foreseen.
  return a.ahead !== b.ahead && !hasComeAbout(a, b) && !hasComeAbout(b, a);
}

/** "Held talks from Monday to Wednesday", "wrapped up three days of talks, they said on Thursday": what two reports of one town are about. */
function isDayAfter(whole: Sight, day: Sight): boolean {
  if (whole.ahead || day.ahead || !whole.meeting.whole || !whole.when || !day.when || !areMains(whole, day))
    return false;
  const isOneTown = [...whole.places].some((p) => day.places.has(p));
  return isOneTown && day.when.precision === "day" && shiftedDay(whole.when.to, 1) === day.when.from.slice(0, 10);
}

/** "The session was adjourned late in the afternoon": on the day before the report as well as on its own. */
function isByHour(a: Sight, b: Sight): boolean {
  if (a.meeting.hour === b.meeting.hour || a.ahead || b.ahead || !areMains(a, b)) return false;
  const [hour, day] = a.meeting.hour ? [a, b] : [b, a];
  const apart = daysBetween(day.when?.to ?? "", hour.when?.from ?? "");
  return apart > 0 && apart <= DISPUTED_DAYS.held;
}

/** "They will open talks before the year is out", in a report that came out when the others had been held: those are further ones. */
const isStillAhead = (planned: Sight, held: Sight): boolean =>
  planned.ahead &&
  !held.ahead &&
  planned.published !== undefined &&
  planned.published >= (held.when?.to.slice(0, 10) ?? "9") &&
  (planned.when?.to.slice(0, 10) ?? "") > (held.when?.to.slice(0, 10) ?? "");

/** The day by which a meeting was over: one that still went on when its report came out was not then. */
const endOf = ({ meeting }: Sight, { to }: When): string => (meeting.open ? shiftedDay(to, GOING_ON) : to);

/** Days that a meeting of which a report says that it goes on can last from then, at most. */
const GOING_ON = 7;

const isOff = (s: Sight): boolean => s.meeting.status === "called off";

const differ = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** What one report has planned and another, of the day foreseen or right after it, tells of the same two people without a day. */
function hasComeAbout(planned: Sight, held: Sight): boolean {
  if (!planned.ahead || held.ahead || !planned.when || held.when || !held.published) return false;
  const [from, to] = [planned.when.from.slice(0, 10), shiftedDay(planned.when.to, JUST_AFTER)];
  return held.published >= from && held.published <= to && common(planned.people, held.people) >= 2;
}

/** Days within which a report that gives no day tells of what has just been. */
const JUST_AFTER = 2;

/**
 * Two reports that put one meeting of one day in two towns: the meeting that each is about, or the only one that each has on
 * that day. A village at the edge of a town is not known to lie there.
 */
function disputePlace(a: Sight, b: Sight): boolean {
  if (a.ref.reading === b.ref.reading || a.ahead !== b.ahead || a.meeting.kind !== b.meeting.kind) return false;
  if (a.when?.from.slice(0, 10) !== b.when?.from.slice(0, 10) || !a.when || !a.soleOn || !b.soleOn) return false;
  const apart = a.parties.size > 0 && b.parties.size > 0 && common(a.parties, b.parties) === 0;
  // "They meet again in Lima on Tuesday": the same sides cannot be in two towns on that day, wherever they have been before.
  const isNext = a.ahead && a.meeting.series === true && b.meeting.series === true;
  return !apart && areNear(a, b) && (a.ahead || areMains(a, b)) && (isNext || !(knows(a, b) || knows(b, a)));
}

/** Tells whether a report has some meeting at the place of another's. */
const knows = (a: Sight, b: Sight): boolean => [...b.places].some((p) => a.known.has(p));

/** How far the places of two sights are the same: 3 a shared one, 2 a town and the region or country around it. */
function placeLikeness(identities: Identities, a: Sight, b: Sight): number {
  let shared = 0;
  let town = false;
  for (const p of a.places) {
    if (!b.places.has(p)) continue;
    shared++;
    town ||= isTown(identities, p);
  }
  // One town is enough between reports of one story; one country or region is not.
  if (shared > 0) return town && areNear(a, b) ? 4 : 3;
  return areNearPlaces(identities, a.places, b.places) ? 2 : 0;
}

/** Tells whether a place is among others, or one of them may lie in another. */
export function areNearPlaces(identities: Identities, some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const p of some) if (others.has(p)) return true;
  for (const p of some) for (const q of others) if (mayBeOne(identities, p, q)) return true;
  return false;
}

/** Days that two reports may lie apart and still speak of one meeting that both hold to be the only one in that town. */
const DISPUTED_DAYS = { held: 2, ahead: 14 };

/** Gives the days between two sights, the one of them this, beyond which nothing makes them one meeting, whatever their reports dispute. */
export const mostApart = ({ ahead, meeting }: Sight): number =>
  Math.max(ahead ? DISPUTED_DAYS.ahead : DISPUTED_DAYS.held, meeting.open ? GOING_ON : 0);

/** Two reports that put the only such meeting in one town on different days dispute its date: they speak of one meeting. */
function disputesDate(a: Sight, b: Sight): boolean {
  if (!a.when || !b.when || a.ahead !== b.ahead || a.ref.reading === b.ref.reading) return false;
  // "Talks resume on Thursday" and "the ministers are expected on the 20th if there is a deal" are two.
  if (a.meeting.kind !== b.meeting.kind || (a.ahead && a.meeting.status !== b.meeting.status)) return false;
  if (!a.alone || !b.alone || common(a.places, b.places) === 0) return false;
  if (a.when.precision !== "day" || b.when.precision !== "day") return false;
  if (a.parties.size > 0 && b.parties.size > 0 && common(a.parties, b.parties) === 0) return false;
  const apart = Math.abs(daysBetween(a.when.from, b.when.from));
  return apart <= (a.ahead ? DISPUTED_DAYS.ahead : DISPUTED_DAYS.held);
}

function isTown(identities: Identities, index: number): boolean {
  const entity = identities.entities[index];
  return entity !== undefined && !isWide(entity);
}

function mayBeOne(identities: Identities, a: number, b: number): boolean {
  const [x, y] = [identities.entities[a], identities.entities[b]];
  return x !== undefined && y !== undefined && isNested(x, y);
}
