import { isForum } from "../knowledge/parts.js";
import { placeOf as placeOfName } from "../knowledge/world.js";
import {
  daysBetween,
  type LinkedEntity,
  type LinkedMeeting,
  type Meeting,
  once,
  type Place,
  type Ref,
  type Round,
  type When,
} from "../model/index.js";
import type { Record } from "./record.js";
import { type Chief, leaderOf } from "./round-chiefs.js";
import { onlySpokeFor } from "./spoke-for.js";

/** What one report says of a meeting. */
export interface Member {
  readonly ref: Ref;
  readonly meeting: Meeting;
}

/** Gives what each report says of a linked meeting, those last that only take it for known. */
export function membersOf(record: Record, linked: LinkedMeeting): readonly Member[] {
  const known = asked(record).get(linked) ?? findMembers(record, linked);
  asked(record).set(linked, known);
  return known;
}

/** Rounds, parties and the timeline all ask of each meeting. */
const asked = once((_: Record) => new Map<LinkedMeeting, readonly Member[]>());

function findMembers(record: Record, linked: LinkedMeeting): Member[] {
  const all = linked.members.flatMap((ref): Member[] => {
    const meeting = record.reading(ref.reading).meetings[ref.index];
    return meeting ? [{ ref, meeting }] : [];
  });
  return [...all.filter((m) => !m.meeting.implied), ...all.filter((m) => m.meeting.implied)];
}

/** Tells whether two intervals share no day. */
export const clashes = (a: When | undefined, b: When | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to.slice(0, 10) < b.from.slice(0, 10) || b.to.slice(0, 10) < a.from.slice(0, 10));

/** The sentences that carry the date, the venue, the length and the place: a line that prints them cites these first. */
export function factPlaces(record: Record, members: readonly Member[], when: When | undefined): Place[] {
  const found: Place[] = [];
  const add = (
    from: Member | undefined,
    span: (m: Member) => { readonly start: number; readonly end: number } | undefined,
  ) => {
    const at = from && span(from);
    if (from && at) found.push(record.sentence(from.ref.reading, at));
  };
  const timeOf = (m: Member) =>
    m.meeting.times
      .map((t) => record.reading(m.ref.reading).times[t])
      .find((t) => t?.when && t.when.from === when?.from && t.when.to === when?.to);
  add(members.find(timeOf), timeOf);
  add(
    members.find((m) => m.meeting.venue),
    (m) => m.meeting.venue,
  );
  const measured =
    members.find((m) => m.meeting.duration && !m.meeting.duration.planned) ?? members.find((m) => m.meeting.duration);
  add(measured, (m) => record.reading(m.ref.reading).times[m.meeting.duration?.time ?? -1]);
  const placed = (m: Member) =>
    m.meeting.mentions.find((s) =>
      record
        .reading(m.ref.reading)
        .mentions.some((x) => x.entity === m.meeting.place && x.start >= s.start && x.end <= s.end),
    );
  add(members.find(placed), placed);
  const seen = new Set<number>();
  for (const { ref, meeting } of members)
    for (const participant of meeting.parties) {
      const who = record.linked(ref.reading, participant.entity);
      if (who === undefined || seen.has(who)) continue;
      seen.add(who);
      found.push(record.sentence(ref.reading, participant));
    }
  return found;
}

/** What one report still calls planned another may already tell as held: the later state stands. */
export function statusOf(record: Record, members: readonly Member[]): Round["status"] {
  const ahead = members.filter((m) => m.meeting.status === "planned");
  const held = members.filter((m) => m.meeting.status === "held");
  const days = (list: readonly Member[]) => list.flatMap((m) => record.published(m.ref.reading) ?? []).sort();
  // One report that tells it as held outweighs several that have it ahead only where it came out after them.
  const early = ahead.length > held.length && (days(held).at(-1) ?? "") <= (days(ahead).at(-1) ?? "");
  // Talks that one report tells as held and of which another has a session scrapped did take place.
  const off = members.filter((m) => m.meeting.status === "called off");
  const partly = off.length <= held.length;
  const statuses = members
    .map((m) => m.meeting.status)
    .filter((s) => !(early && s === "held") && !(partly && s === "called off"));
  for (const status of ["called off", "held", "under way", "planned"] as const)
    if (statuses.includes(status)) return status;
  return "possible";
}

/** States and bodies that take part, and those that the people who take part speak for. Most often named first. */
export function partiesOf(record: Record, members: readonly Member[]): number[] {
  const counts = new Map<number, number>();
  for (const { ref, meeting } of members)
    for (const participant of meeting.parties.filter((p) => !p.doubtful && p.role !== "mediator")) {
      const who = record.linked(ref.reading, participant.entity);
      const entity = record.entity(who);
      const isFormer = participant.role === "party" && onlySpokeFor(entity);
      const own =
        entity?.kind === "person" ? (isFormer ? undefined : entity.party) : entity?.kind === "place" ? undefined : who;
      // An expert of some agency who comes along does not seat the agency.
      const party = participant.role === "member" && record.entity(own)?.kind === "body" ? undefined : own;
      if (party !== undefined) counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .flatMap(([party]) => (isForumAt(record, party) ? [] : party));
}

const isForumAt = (record: Record, party: number): boolean => isForum(record.entity(party)?.name ?? "");

/** Gives the body in which the sides sat together, where a report says that it met: "the Joint Technical Committee met in Lima". */
export const forumOf = (record: Record, members: readonly Member[]): string | undefined =>
  members
    .flatMap(({ ref, meeting }) => meeting.parties.map((p) => record.linked(ref.reading, p.entity)))
    .flatMap((who) => (who !== undefined && isForumAt(record, who) ? (record.entity(who)?.name ?? []) : []))[0];

/** Gives who is told to have met a side and speaks for none himself: a judge who mediates. */
export const metBy = (record: Record, { ref, meeting }: Member): number | undefined =>
  meeting.parties
    .filter((p) => p.role === "party" && !p.doubtful)
    .map((p) => record.linked(ref.reading, p.entity))
    .find((who) => record.entity(who)?.kind === "person" && onlySpokeFor(record.entity(who)));

/** The people of each party who take part, with the one who leads them. */
export function delegationsOf(
  record: Record,
  members: readonly Member[],
  parties: readonly number[],
  { people, chiefs }: { readonly people: readonly number[]; readonly chiefs: readonly Chief[] },
): Round["delegations"] {
  const leads = members.flatMap(({ ref, meeting }) =>
    meeting.parties.filter((p) => p.role === "lead").map((p) => record.linked(ref.reading, p.entity)),
  );
  // Who came with somebody sits on his side, whatever else is known of him.
  const beside = new Map(
    members.flatMap(({ ref, meeting }) =>
      meeting.parties
        .filter((p) => p.beside !== undefined)
        .map((p) => [record.linked(ref.reading, p.entity), record.linked(ref.reading, p.beside)] as const),
    ),
  );
  const sideOf = (p: number) => record.entity(beside.get(p) ?? p)?.party ?? record.entity(p)?.party;
  return parties.flatMap((party) => {
    const own = people.filter((p) => sideOf(p) === party);
    const chief = chiefs.find((c) => record.entity(c.person)?.party === party)?.person;
    const lead = own.find((p) => leads.includes(p)) ?? leaderOf(record, own) ?? chief;
    const others = own.filter((p) => p !== lead);
    if (own.length === 0 && lead === undefined) return [];
    return [
      {
        party: record.id(party),
        ...(lead === undefined ? {} : { lead: record.id(lead) }),
        members: others.map((p) => record.id(p)).sort(),
      },
    ];
  });
}

/** The people who take part, in the order told, and those of whom it is left open: of what is ahead by any one report. */
export function peopleOf(
  record: Record,
  members: readonly Member[],
  isHeld: boolean,
): { readonly sure: readonly number[]; readonly maybe: readonly number[] } {
  const told = members.flatMap(({ ref, meeting }) =>
    meeting.parties.flatMap(({ entity, doubtful }) => {
      const who = record.linked(ref.reading, entity);
      return who !== undefined && record.entity(who)?.kind === "person" ? [{ who, open: doubtful ?? false }] : [];
    }),
  );
  const of = (open: boolean) => [...new Set(told.filter((p) => p.open === open).map((p) => p.who))];
  const [open, firm] = [of(true), of(false)];
  return isHeld
    ? { sure: firm, maybe: open.filter((p) => !firm.includes(p)) }
    : { sure: firm.filter((p) => !open.includes(p)), maybe: open };
}

export const delegationPlaces = (record: Record, members: readonly Member[]): Place[] =>
  members.flatMap(({ ref, meeting }) =>
    meeting.parties.filter((p) => p.role === "lead" || p.role === "member").map((p) => record.place(ref, p)),
  );

/** The place that most reports give; of equally frequent ones the most precise, which is the one that is no state. */
export function placeOf(record: Record, members: readonly Member[]): Round["place"] {
  const counts = new Map<number, number>();
  for (const { ref, meeting } of members) {
    const place = record.linked(ref.reading, meeting.place);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const precise = (i: number) => (record.entity(i)?.kind === "state" ? 0 : 1);
  const best = [...counts].sort(([a, n], [b, m]) => precise(b) - precise(a) || m - n || a - b)[0]?.[0];
  const entity = record.entity(best);
  if (!entity) return filedFrom(record, members);
  const country = entity.country ?? /^state:([A-Z]{2})$/.exec(entity.key)?.[1];
  return { name: mixedCase(entity), ...(country === undefined ? {} : { country }) };
}

/**
 * Where no report says where the talks are that they are about: the one town that two of them or more are filed from, or that a report is
 * filed from which names the house and no town: "at the main library".
 */
function filedFrom(record: Record, members: readonly Member[]): Round["place"] {
  const told = members.filter(({ meeting }) => meeting.venue !== undefined || (meeting.series && isPast(meeting)));
  const towns = new Map(
    told.flatMap(({ ref }) => {
      const town = record.reading(ref.reading).intake.report.dateline?.split(",")[0];
      return town === undefined ? [] : [[ref.reading, town.toLowerCase()] as const];
    }),
  );
  const [only, ...others] = new Set(towns.values());
  const isHoused = members.some(({ ref, meeting }) => meeting.venue !== undefined && towns.has(ref.reading));
  if (only === undefined || others.length > 0 || !(towns.size > 1 || isHoused)) return undefined;
  const name = capitalised(only);
  const country = placeOfName(name)?.country;
  return { name, ...(country === undefined ? {} : { country }) };
}

const isPast = ({ status }: Meeting): boolean => status === "held" || status === "under way";

const capitalised = (words: string): string => words.replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase());

/** "BERGEN" of a dateline is Bergen. */
function mixedCase(entity: LinkedEntity): string {
  const { name } = entity;
  if (name !== name.toUpperCase() || name.length <= 3) return name;
  const other = entity.aliases.find((a) => a !== a.toUpperCase() && a.toUpperCase() === name);
  return other ?? capitalised(name.toLowerCase());
}

/** "Had breakfast on Tuesday for an hour", of talks that went on for days: that is how long the breakfast was. */
const isOfOneDay = ({ meeting }: Member, when: When | undefined): boolean =>
  when !== undefined &&
  daysBetween(when.from, when.to) >= 1 &&
  meeting.when?.precision === "day" &&
  daysBetween(meeting.when.from, meeting.when.to) === 0;

/** What was measured before what was expected. */
export function durationOf(record: Record, members: readonly Member[], when: When | undefined): Round["duration"] {
  const timed = members
    .filter((m) => m.meeting.duration && !isOfOneDay(m, when) && !clashes(m.meeting.when, when))
    .sort((a, b) => Number(a.meeting.duration?.planned) - Number(b.meeting.duration?.planned));
  const best = timed[0];
  const time = best?.meeting.duration && record.reading(best.ref.reading).times[best.meeting.duration.time];
  if (!best?.meeting.duration || !time?.minutes) return undefined;
  return {
    minutes: [time.minutes[0], time.minutes[1]],
    text: record.text(record.place(best.ref, time)),
    planned: best.meeting.duration.planned,
  };
}
