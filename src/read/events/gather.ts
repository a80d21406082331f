import { isNested } from "../../knowledge/nesting.js";
import type { Span } from "../../model/index.js";
import { areOfTwoLevels } from "../../model/meeting-level.js";
import { isAhead } from "./ahead.js";
import type { EventInput } from "./event-input.js";
import type { Sighting } from "./sighting.js";

/** What speaks of one meeting in a report. */
export interface Gathering {
  readonly sightings: Sighting[];
}

export const isPast = (s: Sighting): boolean => s.status === "happened" || s.status === "under way";

/** Puts what speaks of one meeting together: first by what anchors it, then the bare "the talks" to the main one. */
export function gather(reading: EventInput, sightings: readonly Sighting[]): Gathering[] {
  const gatherings: Gathering[] = [];
  for (const sighting of sightings.filter(isAnchored)) {
    const home = gatherings.find(
      (g) =>
        g.sightings.every((s) => agree(reading, s, sighting)) && g.sightings.some((s) => share(reading, s, sighting)),
    );
    if (home) home.sightings.push(sighting);
    else gatherings.push({ sightings: [sighting] });
  }
  const main =
    mainOf(
      gatherings.filter((g) => g.sightings.some((s) => isPast(s) && (s.told || s.definite || s.sentence <= LEAD))),
    ) ??
    unanchored(
      gatherings,
      sightings.filter((s) => !gatherings.some((g) => isThere(reading, g, s))),
    );
  for (const sighting of sightings.filter((s) => !isAnchored(s) && !main?.sightings.includes(s))) {
    const same = gatherings.find((g) =>
      g.sightings.some(
        (s) => s.sentence === sighting.sentence && s.status === sighting.status && s.kind === sighting.kind,
      ),
    );
    const plan = sighting.status === "called off" ? gatherings.find((g) => isPlanOf(g, sighting)) : undefined;
    const back =
      (sighting.definite || sighting.nth !== undefined) &&
      !sighting.other &&
      isPast(sighting) &&
      !sighting.level &&
      !main?.sightings.some((s) => areOthers(reading, s, sighting));
    const there = gatherings.find((g) => isThere(reading, g, sighting));
    const home =
      same ?? plan ?? there ?? (back && main?.sightings.every((s) => agree(reading, s, sighting)) ? main : undefined);
    home?.sightings.push(sighting);
  }
  return joinComplements(reading, gatherings);
}

/** "She was to tour the mill on Monday but the visit was scrapped": what is called off was told as planned right before. */
const isPlanOf = (g: Gathering, off: Sighting): boolean =>
  off.definite &&
  g.sightings.some(
    (s) => isAhead(s.status) && s.kind === off.kind && off.sentence - s.sentence <= 1 && s.end <= off.start,
  );

/** The meeting that the report is about: the past one that most sightings speak of, else the first. */
export function mainOf(gatherings: readonly Gathering[]): Gathering | undefined {
  const weight = (g: Gathering) => {
    const first = g.sightings[0];
    const early = first && first.sentence <= 2 ? 2 : 0;
    const past = first && isPast(first) ? 3 : 0;
    const talks = first && first.kind === "talks" ? 1 : 0;
    const other = g.sightings.some((s) => s.other) ? -2 : 0;
    return g.sightings.length + early + past + talks + other;
  };
  return [...gatherings].sort((a, b) => weight(b) - weight(a))[0];
}

/** Sentences in which a report says what it is about: a meeting named there in passing may be its own. */
const LEAD = 4;

/** How many sentences apart two tellings of one meeting mostly stand. */
const CLOSE = 4;

/**
 * "Talks adjourned late on Tuesday. Negotiators met at the ministry.": one says when and the other where or who, close by, and
 * nothing speaks against their being one.
 */
function joinComplements(reading: EventInput, gatherings: readonly Gathering[]): Gathering[] {
  const joined: Gathering[] = [];
  for (const gathering of gatherings) {
    const home = joined.find((other) => isComplement(reading, other, gathering));
    if (home) home.sightings.push(...gathering.sightings);
    else joined.push(gathering);
  }
  return joined;
}

function isComplement(reading: EventInput, a: Gathering, b: Gathering): boolean {
  const all = [...a.sightings, ...b.sightings];
  if (!all.every((s) => isPast(s) && !s.other && (s.kind === "talks" || s.kind === "consultation"))) return false;
  const dated = (g: Gathering) => g.sightings.some((s) => s.when);
  const placed = (g: Gathering) => g.sightings.some((s) => s.place !== undefined);
  if ((dated(a) && dated(b)) || (placed(a) && placed(b))) return false;
  const near = a.sightings.some((s) => b.sightings.some((t) => Math.abs(s.sentence - t.sentence) <= CLOSE));
  return near && a.sightings.every((s) => b.sightings.every((t) => agree(reading, s, t)));
}

/** A report may speak of "the talks" throughout and never say where or when: they are one meeting all the same. */
function unanchored(gatherings: Gathering[], sightings: readonly Sighting[]): Gathering | undefined {
  const talks = sightings.filter((s) => isPast(s) && !s.other && (s.kind === "talks" || s.kind === "summit"));
  const first = talks.find((s) => s.told) ?? talks.find((s) => s.definite);
  if (!first) return undefined;
  const main = { sightings: [first] };
  gatherings.push(main);
  return main;
}

/** Told by where, by who, or by when: a date alone is enough for one that its clause tells of, or that somebody is in. */
const isAnchored = (s: Sighting): boolean =>
  s.place !== undefined ||
  (s.venue !== undefined && s.times.length > 0) ||
  // "Through discussions between the two" tells of no meeting that could be looked up.
  (s.who.length >= 2 && (s.told || s.times.length > 0) && (!s.other || s.times.length > 0 || isAhead(s.status))) ||
  // "Since the second round on 3 May", "at the first meeting, on 3 May, ...".
  (s.ordinal !== undefined && s.by === "meetings:noun" && s.times.length > 0) ||
  // "A summit of the two ministers is in the works".
  (s.unnamed !== undefined && s.told && isAhead(s.status) && s.by === "meetings:noun") ||
  ((s.told || !isPast(s) || s.who.length > 0 || (s.both && s.kind === "call")) && s.times.length > 0);

/** Tells whether nothing that two sightings say keeps them from being one meeting. */
function agree(reading: EventInput, a: Sighting, b: Sighting): boolean {
  if (isPast(a) !== isPast(b)) return false;
  if (a.apart !== undefined && b.apart !== undefined && a.apart !== b.apart) return false;
  if ((a.kind === "call") !== (b.kind === "call")) return false;
  if (a.ordinal !== undefined && b.ordinal !== undefined && a.ordinal !== b.ordinal) return false;
  if (areOfTwoLevels(levelOf(a), levelOf(b))) return false;
  if ((isBilateral(a) && b.who.length > 2) || (isBilateral(b) && a.who.length > 2)) return false;
  if (a.place !== undefined && b.place !== undefined && !isOnePlace(reading, a.place, b.place)) return false;
  if (areEdges(a, b) || areEdges(b, a) || isRightAfter(a, b) || isRightAfter(b, a)) return true;
  return !a.when || !b.when || (a.when.from <= b.when.to && b.when.from <= a.when.to);
}

/** "The talks broke up at four", told the next day of talks that were on Tuesday. */
function isRightAfter(hour: Sighting, day: Sighting): boolean {
  if (!hour.hour || !hour.when || !day.when) return false;
  const days = (Date.parse(hour.when.from.slice(0, 10)) - Date.parse(day.when.to.slice(0, 10))) / DAY;
  return days > 0 && days <= JUST_BEFORE;
}

/** Days back to which an hour that is told without one can lie. */
const JUST_BEFORE = 2;

const levelOf = ({ level, whole, who }: Sighting) => ({ level, isMany: whole === true || who.length > 2 });

const isBilateral = ({ level }: Sighting): boolean => level === "bilateral";

/** "The talks, which opened on Thursday", "talks in Lima ended on Sunday": the first and the last day of one meeting. */
function areEdges(a: Sighting, b: Sighting): boolean {
  if (a.edge !== "begin" || b.edge !== "end" || !a.when || !b.when || !isPast(a) || a.other || b.other) return false;
  const days = (Date.parse(b.when.to.slice(0, 10)) - Date.parse(a.when.from.slice(0, 10))) / DAY;
  return days > 0 && days <= LONGEST;
}

const DAY = 24 * 60 * 60 * 1000;

/** Days from the first to the last of talks whose ends are told apart, at most. */
const LONGEST = 13;

/** Tells whether two sightings say something of the same: a place, a number in the series, or two who take part. */
function share(reading: EventInput, a: Sighting, b: Sighting): boolean {
  if (a.place !== undefined && b.place !== undefined && !areOthers(reading, a, b)) return true;
  if (a.ordinal !== undefined && a.ordinal === b.ordinal) return true;
  if (isOneVenue(reading, a, b) || isDayOf(a, b) || isDayOf(b, a)) return true;
  if (isWithinWeek(a, b) || isWithinWeek(b, a) || areNext(a, b)) return true;
  // "A meeting in Lima, where the minister met ...": one sentence, one meeting, unless it tells two apart.
  const isApart = a.kind !== b.kind && haveOwn(reading, a, b);
  if (a.sentence === b.sentence && (a.place === undefined || b.place === undefined) && !isApart) return true;
  if (isTakenUp(reading, a, b) || isOnVisit(a, b)) return true;
  const common = b.who.filter((e) => a.who.includes(e));
  if (common.length >= 2 && !a.other && !b.other) return true;
  if (
    (isOneTime(a, b) || areEdges(a, b) || areEdges(b, a)) &&
    (a.who.length === 0 || b.who.length === 0 || common.length > 0)
  )
    return true;
  return common.length === 1 && isAhead(a.status) && isAhead(b.status) && a.kind === b.kind;
}

/** "Ana Reyes flew to Lima on Sunday to see the prime minister", "the rebels' team met the army's in Lima": the town is one, the meetings are not. */
function areOthers({ entities }: EventInput, a: Sighting, b: Sighting): boolean {
  const [one, other] = [campsOf(entities, a), campsOf(entities, b)];
  if (a.who.length < 2 || b.who.length === 0 || a.sentence === b.sentence) return false;
  return ![...one].some((key) => other.has(key));
}

/** "Was received by the premier and had breakfast with growers": each is with somebody whom the other has not. */
function haveOwn({ entities }: EventInput, a: Sighting, b: Sighting): boolean {
  const [one, other] = [campsOf(entities, a), campsOf(entities, b)];
  return [...one].some((key) => !other.has(key)) && [...other].some((key) => !one.has(key));
}

const campsOf = (entities: EventInput["entities"], { who }: Sighting): ReadonlySet<string> =>
  new Set(who.flatMap((e) => [entities[e]?.key ?? "", entities[e]?.party ?? entities[e]?.key ?? ""]));

/** "Three days of talks ended on Friday", "a session that opened on Thursday at noon": one of its sittings. */
const isDayOf = (a: Sighting, b: Sighting): boolean =>
  a.whole === true &&
  b.serial === true &&
  !b.other &&
  b.who.length === 0 &&
  b.when !== undefined &&
  (a.when?.from ?? "") <= b.when.from.slice(0, 10);

/** "A round ended on Friday. The delegations met in Lima this week.": the week in which it ended. */
function isWithinWeek(last: Sighting, week: Sighting): boolean {
  if (last.edge !== "end" || !last.when || !week.when || last.kind !== week.kind || week.other || !week.told)
    return false;
  const days = (Date.parse(week.when.to.slice(0, 10)) - Date.parse(week.when.from.slice(0, 10))) / DAY;
  const isIn = week.when.from <= last.when.from && last.when.to.slice(0, 10) <= week.when.to.slice(0, 10);
  return days > 0 && days < 7 && isIn && Math.abs(last.sentence - week.sentence) <= CLOSE && mayBeOfOne(last, week);
}

/** "They will go on at the end of May in Lima. The next round begins on 27 May.": of what is ahead for the same, a day within the time told before. */
const areNext = (a: Sighting, b: Sighting): boolean =>
  isAhead(a.status) &&
  isAhead(b.status) &&
  a.kind === "talks" &&
  b.kind === "talks" &&
  [a, b].every((s) => s.other || s.definite || s.both) &&
  a.when !== undefined &&
  b.when !== undefined &&
  mayBeOfOne(a, b);

/** One of the two is told without saying who it is. */
const mayBeOfOne = (a: Sighting, b: Sighting): boolean =>
  a.who.length === 0 || b.who.length === 0 || a.who.some((e) => b.who.includes(e));

/** "They met in Lima on Tuesday. The meeting took place between A and B.": the article takes up what was told right before. */
const isTakenUp = (reading: EventInput, a: Sighting, b: Sighting): boolean =>
  b.definite &&
  a.told &&
  b.told &&
  isPast(a) &&
  !a.other &&
  !b.other &&
  b.sentence > a.sentence &&
  b.sentence - a.sentence <= 2 &&
  !(a.when && b.when) &&
  !areOthers(reading, a, b);

/** "She visited Lima from 3 to 5 May. She was received by the mayor and held talks with two ministers.": that was there and then. */
const isOnVisit = (visit: Sighting, talks: Sighting): boolean =>
  visit.kind === "visit" &&
  (talks.kind === "talks" || talks.kind === "consultation") &&
  isPast(visit) &&
  isPast(talks) &&
  visit.when !== undefined &&
  talks.when === undefined &&
  talks.place === undefined &&
  !talks.other &&
  talks.sentence > visit.sentence &&
  talks.sentence - visit.sentence <= 2 &&
  talks.who.some((e) => visit.who.includes(e));

/** Tells whether a meeting that agrees with a sighting was at the venue that it names. */
const isThere = (reading: EventInput, g: Gathering, sighting: Sighting): boolean =>
  g.sightings.every((s) => agree(reading, s, sighting)) && g.sightings.some((s) => isOneVenue(reading, s, sighting));

/** "Held on Friday at the Old Mint", "the talks at the Old Mint". */
function isOneVenue(reading: EventInput, { venue: a }: Sighting, { venue: b }: Sighting): boolean {
  const words = ({ start, end }: Span) => reading.intake.report.text.slice(start, end).toLowerCase();
  return a !== undefined && b !== undefined && words(a) === words(b);
}

/** One day; or for "the talks" days of one week. */
function isOneTime(a: Sighting, b: Sighting): boolean {
  if (!a.when || !b.when || a.kind !== b.kind) return false;
  const days = (s: Sighting) => [s.when?.from.slice(0, 10), s.when?.to.slice(0, 10)].map((d) => Date.parse(d ?? ""));
  const [[a0 = 0, a1 = 0], [b0 = 0, b1 = 0]] = [days(a), days(b)];
  if (a0 === a1 && b0 === b1) return a0 === b0;
  return (a.definite || b.definite) && a0 <= b1 && b0 <= a1 && Math.max(a1 - a0, b1 - b0) <= WEEK;
}

const WEEK = 6 * 24 * 60 * 60 * 1000;

/** One place, or a town and the region or country around it: more precise is no other place ("Bergen, Norway", "in Norway"). */
function isOnePlace(reading: EventInput, a: number, b: number): boolean {
  const [x, y] = [reading.entities[a], reading.entities[b]];
  return a === b || (x !== undefined && y !== undefined && isNested(x, y));
}
