import type { LinkedMeeting, Round, When } from "../model/index.js";
import { courseOf } from "./course.js";
import { idOf, unique } from "./ids.js";
import { facing, isMediator, negotiators } from "./parties.js";
import { clearPair } from "./principals.js";
import type { Record } from "./record.js";
import { takesUp } from "./regulars.js";
import { chiefsOf } from "./round-chiefs.js";
import { withoutDoubles } from "./round-doubles.js";
import { bareNameOf, labelOf, nameOf } from "./round-name.js";
import {
  clashes,
  delegationPlaces,
  delegationsOf,
  durationOf,
  factPlaces,
  forumOf,
  type Member,
  membersOf,
  metBy,
  partiesOf,
  peopleOf,
  placeOf,
  statusOf,
} from "./round-parts.js";
import { isStatutory, ofCount, withOther, withSecond } from "./round-seats.js";

/** Assembles the meetings, calls and visits: by date, undated ones last, then by support. */
export function assembleRounds(record: Record): Round[] {
  const talking = negotiators(record);
  const regulars = seriesParties(record, talking);
  const few = facing(record);
  const main = mainOf(record);
  const sides = regulars.length === 0 && FEW.includes(few.length) ? few : clearPair(record);
  const seats = { main, regulars, talking, sides };
  const all = record.links.meetings.flatMap((linked) => {
    const round = roundOf(record, linked, seats);
    return round ? [{ round, isFull: isFull(round) || isOnDay(record, linked) || isPlanned(round) }] : [];
  });
  const outlets = (r: Round) => new Set(r.evidence.map((e) => e.report)).size;
  // "Talks on Tuesday" alone is an entry where several reports tell it, or where there is no fuller one.
  const told = withoutDoubles(all.map(({ round }) => round));
  const rounds = all
    .filter(({ round }) => told.has(round))
    .filter((one) => one.isFull || outlets(one.round) > 1 || !all.some((other) => other !== one && other.isFull))
    .map(({ round }) => round);
  return unique(
    [...rounds].sort(
      (a, b) => compareWhen(a.when, b.when) || b.evidence.length - a.evidence.length || (a.name < b.name ? -1 : 1),
    ),
  );
}

/** Tells whether anything but the day is known of a meeting. */
const isFull = (r: Round): boolean =>
  r.name !== bareNameOf(r.kind) || (r.people ?? []).length > 0 || r.venue !== undefined;

/** What is to come on a day that is told, or was, is worth an entry, whoever comes. */
const isPlanned = ({ status, when }: Round): boolean =>
  (status === "planned" || status === "called off") && when?.precision === "day";

/** "They will have another go at it on Friday": whoever tells that in free words tells of those who negotiate. */
const isOnDay = (record: Record, linked: LinkedMeeting): boolean =>
  linked.when?.precision === "day" &&
  membersOf(record, linked).some(({ meeting }) => meeting.mentions.some((m) => m.by.startsWith("meetings:free")));

/** Orders by first day, then by last; what has no date comes last. */
export function compareWhen(a: When | undefined, b: When | undefined): number {
  if (!a || !b) return Number(a === undefined) - Number(b === undefined);
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.to < b.to ? -1 : a.to > b.to ? 1 : 0;
}

/**
 * Gives those who meet in the talks that most reports tell of. "The next round" and "the talks" are of the same series: where
 * a report does not repeat who meets, it is they.
 */
function seriesParties(record: Record, talking: readonly number[]): readonly number[] {
  const support = (linked: LinkedMeeting) => new Set(linked.members.map((m) => m.reading)).size;
  const talks = [...record.links.meetings].sort((a, b) => support(b) - support(a));
  const counts = new Set(
    record.links.readings.flatMap((r) => r.meetings.flatMap(({ count = 0 }) => (count > 2 ? count : []))),
  );
  for (const linked of talks) {
    const members = membersOf(record, linked);
    if (members[0]?.meeting.kind === "call" || members[0]?.meeting.kind === "visit") continue;
    const all = partiesOf(record, members);
    // "The three sides": as many as one that counts them says.
    if (counts.has(all.length) && all.every((p) => talking.includes(p))) return all;
    const sure = all.filter((p) => isSure(record, members, p));
    if (sure.length >= 2) return sure.slice(0, MOST_SIDES);
  }
  return [];
}

/** Parties that are seated by inference at most. */
const MOST_SIDES = 8;

/** The talks that most reports tell as held: whoever negotiates for a side is there. */
function mainOf(record: Record): LinkedMeeting | undefined {
  const held = record.links.meetings.filter((linked) => {
    const members = membersOf(record, linked);
    const kind = kindOf(members);
    return statusOf(record, members) === "held" && (kind === "talks" || kind === "consultation");
  });
  const support = (linked: LinkedMeeting) => new Set(linked.members.map((m) => m.reading)).size;
  return held.sort((a, b) => support(b) - support(a)).find((linked) => support(linked) > 1 || held.length === 1);
}

/** As many as can be taken for those who met where no report says who did. */
const FEW = [2, 3];

interface Seats {
  readonly main: LinkedMeeting | undefined;
  /** Those who meet in the talks that most reports tell of. */
  readonly regulars: readonly number[];
  /** Where nobody says who meets: the two or three who negotiate. */
  readonly sides: readonly number[];
  /** All who negotiate, by what the reports have them do. */
  readonly talking: readonly number[];
}

/** One report may be misread: who is seated by inference must be at the table by the word of two, or by the only one. */
function isSure(record: Record, members: readonly Member[], party: number): boolean {
  const naming = members.filter((m) => partiesOf(record, [m]).includes(party));
  // "Delegates from A, B and C": a report that lists them all is enough.
  if (naming.some((m) => m.meeting.count === partiesOf(record, [m]).length)) return true;
  return new Set(naming.map((m) => m.ref.reading)).size >= Math.min(2, record.links.readings.length);
}

function roundOf(record: Record, linked: LinkedMeeting, { main, regulars, sides, talking }: Seats): Round | undefined {
  const members = membersOf(record, linked);
  if (members.every((m) => m.meeting.implied)) return undefined;
  const kind = kindOf(members);
  const named = withoutMediators(record, partiesOf(record, members));
  const forum = forumOf(record, members);
  const isOwn = members.some((m) => isStatutory(record, m));
  const isSeries =
    members.some((m) => m.meeting.series || forum !== undefined) && !isOwn && (kind === "talks" || kind === "summit");
  const counted = ofCount(members, regulars) ?? ofCount(members, talking);
  const joins =
    isSeries &&
    !members.some((member) => metBy(record, member) !== undefined) &&
    named.length < 2 &&
    named.every((p) => regulars.includes(p) || isMediator(record, p)) &&
    takesUp(record, members, regulars);
  const place = placeOf(record, members);
  const status = statusOf(record, members);
  const isHeld = status === "held" || status === "under way";
  // "Talks ended without result": what was held without a word on who met was between those who negotiate.
  const people = peopleOf(record, members, isHeld);
  const isOneSide =
    named.length === 0
      ? people.sure.every((p) => isOfAny(record, p, sides))
      : sides.includes(named[0] ?? -1) && members.every(isKnownByTeams);
  const isOpen =
    (isHeld || isSeries) && named.length < 2 && isOneSide && kind === "talks" && !isOwn && members.every(isUnlabelled);
  const isNobody =
    named.every((p) => isMediator(record, p)) &&
    people.sure.every((p) => isMediator(record, record.entity(p)?.party ?? p));
  const call =
    kind === "call" && isNobody && takesUp(record, members, regulars) ? pairOnCall(record, members, regulars) : [];
  const seated = counted
    ? [...counted]
    : joins && regulars.length > 0
      ? [...regulars]
      : isOpen
        ? [...sides]
        : [...named, ...call];
  const beside = isHeld && kind === "talks" ? withOther(record, members, seated, talking) : seated;
  const parties = isHeld && linked === main ? withSecond(record, beside) : beside;
  const known = Math.max(parties.length, people.sure.length);
  const label =
    forum !== undefined && linked !== main
      ? `meeting of the ${forum}`
      : known < 2 || members.some((m) => m.meeting.label)
        ? labelOf(record, members)
        : undefined;
  const between = members.some(({ meeting }) => meeting.series);
  const isComing = !isHeld && status !== "called off" && members.some(isOfOffices);
  const unseen = parties.filter((p) => !people.sure.some((person) => record.entity(person)?.party === p));
  const ends = kind === "call" && people.sure.length === 1 && unseen.length > 0 ? 2 : people.sure.length;
  const told = { kind, when: linked.when, place, parties: parties.length, label, people: ends };
  if (!isTold({ ...told, between, isComing })) return undefined;
  // "He met the president on Monday": of one alone, who is of none of the sides, nobody learns who met.
  if (isHeld && known === 0 && !place && isOfSomeAlone(members)) return undefined;
  // "The president held a briefing with his envoys": one side by itself.
  const camps = new Set([...parties, ...people.sure.map((p) => record.entity(p)?.party ?? p)]);
  if (kind === "consultation" && camps.size === 1 && people.sure.length > 1) return undefined;
  const isLone = parties.length === 0 && people.sure.length === 1 && !place && !label;
  if (isLone && people.sure.some((p) => !isOfAny(record, p, talking))) return undefined;
  const names = parties.map((p) => record.entity(p)?.name ?? "");
  const duration = durationOf(record, members, linked.when);
  const venue = members.find((m) => m.meeting.venue);
  const chiefs = linked === main ? chiefsOf(record, [...new Set(members.map((m) => m.ref.reading))], parties) : [];
  const agreeing = members.filter((m) => !clashes(m.meeting.when, linked.when));
  const places = agreeing.flatMap(({ ref, meeting }) => meeting.mentions.slice(0, 3).map((m) => record.place(ref, m)));
  const cited = record.cite(idOf("round", kind, place?.name ?? label ?? names.join(), linked.when?.from), [
    ...places,
    ...delegationPlaces(record, members),
    ...chiefs.map((c) => c.place),
  ]);
  record.keepFacts(cited.evidence, factPlaces(record, agreeing, linked.when));
  return {
    ...cited,
    name: nameOf(kind, { place: place?.name, label, names }),
    ...(label === undefined ? {} : { label }),
    kind,
    status,
    ...courseOf(
      members,
      ({ ref, meeting }) => ({ day: record.published(ref.reading), status: meeting.status }),
      (some) => statusOf(record, some),
    ),
    ...(linked.when ? { when: linked.when } : {}),
    ...(place ? { place } : {}),
    ...(venue?.meeting.venue
      ? {
          venue: record
            .text(record.place(venue.ref, venue.meeting.venue))
            .replace(/^(The|An?) /, (a) => a.toLowerCase()),
        }
      : {}),
    ...(duration ? { duration } : {}),
    parties: parties.map((p) => record.id(p)),
    delegations: delegationsOf(record, members, parties, { people: people.sure, chiefs }),
    ...(people.sure.length > 0 ? { people: people.sure.map((p) => record.id(p)) } : {}),
    ...(people.maybe.length > 0 ? { perhaps: people.maybe.map((p) => record.id(p)) } : {}),
  };
}

/** "Aides to some of them gathered on Monday": of one report alone, and by no name. */
const isOfSomeAlone = (members: readonly Member[]): boolean =>
  members.every(({ meeting }) => meeting.unnamed !== undefined && !meeting.label && !meeting.series) &&
  new Set(members.map(({ ref }) => ref.reading)).size === 1;

/** "The firm's chief met the president": who speaks for nobody who negotiates, nor mediates, was with one of them at most. */
const isOfAny = (record: Record, person: number, sides: readonly number[]): boolean => {
  const party = record.entity(person)?.party;
  return (
    (party !== undefined && sides.includes(party)) || isMediator(record, party ?? person) || isMediator(record, person)
  );
};

/** Only who led a side, or came with it, is told of those who met. */
const isKnownByTeams = ({ meeting }: Member): boolean =>
  meeting.parties.every((p) => p.role === "lead" || p.role === "member" || p.role === "mediator");

/** Who mediates between two sides or more takes none. */
function withoutMediators(record: Record, named: readonly number[]): readonly number[] {
  const sides = named.filter((p) => !isMediator(record, p));
  return sides.length >= 2 ? sides : named;
}

/** "The two ministers spoke by telephone on Monday": those of the two who negotiate, or of the two states among them. */
function pairOnCall(record: Record, members: readonly Member[], regulars: readonly number[]): readonly number[] {
  if (!members.some(({ meeting }) => meeting.series)) return [];
  const states = regulars.filter((p) => record.entity(p)?.kind === "state");
  return [regulars, states].find((pair) => pair.length === 2) ?? (FEW.includes(regulars.length) ? regulars : []);
}

const isUnlabelled = ({ meeting }: Member): boolean => !meeting.label && !meeting.unnamed;

interface Told {
  readonly kind: Round["kind"];
  readonly when: When | undefined;
  readonly place: Round["place"];
  readonly parties: number;
  readonly people: number;
  readonly label: string | undefined;
  /** True where a report tells it as one of those who negotiate, by no name: "the two spoke on Monday". */
  readonly between: boolean;
  /** True for one ahead of which only the offices are told: "a summit of the two ministers is being weighed". */
  readonly isComing: boolean;
}

/** "A summit of the two ministers". */
const isOfOffices = ({ meeting }: Member): boolean =>
  meeting.unnamed !== undefined && meeting.mentions.some((m) => m.by === "meetings:noun");

/** A bare "meeting" is no entry: two of where, when and who must be known; a visit is one to a place or by somebody. */
function isTold({ kind, when, place, parties, people, label, between, isComing }: Told): boolean {
  const who =
    parties > 1 || people > 1 || (isComing && label !== undefined)
      ? 2
      : parties + people > 0 || label !== undefined
        ? 1
        : 0;
  // Who was where, once, is nothing that could be looked up: a visit needs its day, or whom it was to.
  if (kind === "visit" && when === undefined && who < 2) return false;
  const isTalk = (kind === "talks" || kind === "summit" || (kind === "call" && between)) && when !== undefined;
  return isTalk || (place ? 1 : 0) + (when ? 1 : 0) + who >= 2;
}

/** The kind that most reports tell. */
function kindOf(members: readonly Member[]): Round["kind"] {
  const count = (kind: Round["kind"]) => members.filter((m) => m.meeting.kind === kind).length;
  const kinds = members.map((m) => m.meeting.kind);
  return [...new Set(kinds)].sort((a, b) => count(b) - count(a))[0] ?? "talks";
}
