import type { LinkedEntity, LinkedMeeting, Meeting, Place, Ref, Round, When } from "../model/index.js";
import { idOf, unique } from "./ids.js";
import type { Record } from "./record.js";

interface Member {
  readonly ref: Ref;
  readonly meeting: Meeting;
}

/** Assembles the meetings, calls and visits: by date, undated ones last, then by support. */
export function assembleRounds(record: Record): Round[] {
  const regulars = seriesParties(record);
  const all = record.links.meetings.flatMap((linked) => roundOf(record, linked, regulars) ?? []);
  const isFull = (r: Round) => r.place !== undefined || r.parties.length > 1;
  const outlets = (r: Round) => new Set(r.evidence.map((e) => e.report)).size;
  // "Talks on Tuesday" alone is an entry where several reports tell it, or where there is no fuller one.
  const rounds = all.filter((r) => isFull(r) || outlets(r) > 1 || !all.some((other) => other !== r && isFull(other)));
  return unique(
    [...rounds].sort(
      (a, b) => compareWhen(a.when, b.when) || b.evidence.length - a.evidence.length || (a.name < b.name ? -1 : 1),
    ),
  );
}

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
function seriesParties(record: Record): readonly number[] {
  const support = (linked: LinkedMeeting) => new Set(linked.members.map((m) => m.reading)).size;
  const talks = [...record.links.meetings].sort((a, b) => support(b) - support(a));
  for (const linked of talks) {
    const members = membersOf(record, linked);
    if (members[0]?.meeting.kind !== "talks") continue;
    const sure = partiesOf(record, members).filter((p) => isSure(record, members, p));
    if (sure.length >= 2) return sure.slice(0, 2);
  }
  return [];
}

/** One report may be misread: who is seated by inference must be at the table by the word of two, or by the only one. */
function isSure(record: Record, members: readonly Member[], party: number): boolean {
  const naming = members.filter((m) => partiesOf(record, [m]).includes(party));
  return new Set(naming.map((m) => m.ref.reading)).size >= Math.min(2, record.links.readings.length);
}

function membersOf(record: Record, linked: LinkedMeeting): Member[] {
  return linked.members.flatMap((ref): Member[] => {
    const meeting = record.reading(ref.reading).meetings[ref.index];
    return meeting ? [{ ref, meeting }] : [];
  });
}

function roundOf(record: Record, linked: LinkedMeeting, regulars: readonly number[]): Round | undefined {
  const members = membersOf(record, linked);
  const named = partiesOf(record, members);
  const isSeries =
    members.some((m) => m.meeting.series) && ["talks", "summit"].includes(members[0]?.meeting.kind ?? "");
  const joins = isSeries && named.length < 2 && named.every((p) => regulars.includes(p));
  const parties = joins ? [...regulars] : named;
  const place = placeOf(record, members);
  const kind = members[0]?.meeting.kind ?? "talks";
  // A bare "meeting" is no entry: two of where, when and who must be known; a visit is one to a place.
  const known = (place ? 1 : 0) + (linked.when ? 1 : 0) + (parties.length > 1 ? 2 : parties.length / 2);
  const isTalk = (kind === "talks" || kind === "summit") && linked.when !== undefined;
  if ((known < 1.5 && !isTalk) || (kind === "visit" && !place && parties.length < 2)) return undefined;
  const names = parties.map((p) => record.entity(p)?.name ?? "");
  const duration = durationOf(record, members);
  const venue = members.find((m) => m.meeting.venue);
  const agreeing = members.filter((m) => !clashes(m.meeting.when, linked.when));
  const places = agreeing.flatMap(({ ref, meeting }) => meeting.mentions.slice(0, 3).map((m) => record.place(ref, m)));
  const cited = record.cite(idOf("round", kind, place?.name ?? names.join(), linked.when?.from), [
    ...places,
    ...delegationPlaces(record, members),
  ]);
  record.keepFacts(cited.evidence, factPlaces(record, agreeing, linked.when));
  return {
    ...cited,
    name: nameOf(kind, place?.name, names),
    kind,
    status: statusOf(record, members),
    ...(linked.when ? { when: linked.when } : {}),
    ...(place ? { place } : {}),
    ...(venue?.meeting.venue
      ? { venue: record.text(record.place(venue.ref, venue.meeting.venue)).replace(/^(the|an?) /i, "") }
      : {}),
    ...(duration ? { duration } : {}),
    parties: parties.map((p) => record.id(p)),
    delegations: delegationsOf(record, members, parties),
  };
}

const KIND_WORD = {
  talks: "talks",
  summit: "summit",
  call: "call",
  visit: "visit",
  consultation: "consultations",
} as const;

function nameOf(kind: Round["kind"], place: string | undefined, parties: readonly string[]): string {
  if (place) return kind === "visit" ? `Visit to ${place}` : `${place} ${KIND_WORD[kind]}`;
  const joined =
    parties.length > 2 ? `${parties.slice(0, -1).join(", ")} and ${parties.at(-1)}` : parties.join(" and ");
  const word = KIND_WORD[kind];
  return joined === "" ? word.charAt(0).toUpperCase() + word.slice(1) : `${joined}: ${word}`;
}

const clashes = (a: When | undefined, b: When | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to.slice(0, 10) < b.from.slice(0, 10) || b.to.slice(0, 10) < a.from.slice(0, 10));

/** The sentences that carry the date, the venue, the length and the place: a line that prints them cites these first. */
function factPlaces(record: Record, members: readonly Member[], when: When | undefined): Place[] {
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
  add(
    members.find((m) => m.meeting.parties.length > 1),
    (m) => m.meeting.parties[0],
  );
  return found;
}

/** What one report still calls planned another may already tell as held: the later state stands. */
function statusOf(record: Record, members: readonly Member[]): Round["status"] {
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
function partiesOf(record: Record, members: readonly Member[]): number[] {
  const counts = new Map<number, number>();
  for (const { ref, meeting } of members)
    for (const participant of meeting.parties) {
      const who = record.linked(ref.reading, participant.entity);
      const entity = record.entity(who);
      const party = entity?.kind === "person" ? entity.party : entity?.kind === "place" ? undefined : who;
      if (party !== undefined) counts.set(party, (counts.get(party) ?? 0) + 1);
    }
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b).map(([party]) => party);
}

function delegationsOf(record: Record, members: readonly Member[], parties: readonly number[]): Round["delegations"] {
  return parties.flatMap((party) => {
    let lead: number | undefined;
    const others = new Set<number>();
    for (const { ref, meeting } of members)
      for (const participant of meeting.parties) {
        const who = record.linked(ref.reading, participant.entity);
        const entity = record.entity(who);
        if (who === undefined || entity?.kind !== "person" || entity.party !== party) continue;
        if (participant.role === "lead") lead ??= who;
        others.add(who);
      }
    if (lead !== undefined) others.delete(lead);
    if (lead === undefined && others.size === 0) return [];
    return [
      {
        party: record.id(party),
        ...(lead === undefined ? {} : { lead: record.id(lead) }),
        members: [...others].map((p) => record.id(p)).sort(),
      },
    ];
  });
}

const delegationPlaces = (record: Record, members: readonly Member[]): Place[] =>
  members.flatMap(({ ref, meeting }) =>
    meeting.parties.filter((p) => p.role === "lead" || p.role === "member").map((p) => record.place(ref, p)),
  );

/** The place that most reports give; of equally frequent ones the most precise, which is the one that is no state. */
function placeOf(record: Record, members: readonly Member[]): Round["place"] {
  const counts = new Map<number, number>();
  for (const { ref, meeting } of members) {
    const place = record.linked(ref.reading, meeting.place);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const precise = (i: number) => (record.entity(i)?.kind === "state" ? 0 : 1);
  const best = [...counts].sort(([a, n], [b, m]) => precise(b) - precise(a) || m - n || a - b)[0]?.[0];
  const entity = record.entity(best);
  if (!entity) return undefined;
  const country = entity.country ?? /^state:([A-Z]{2})$/.exec(entity.key)?.[1];
  return { name: mixedCase(entity), ...(country === undefined ? {} : { country }) };
}

/** "BERGEN" of a dateline is Bergen. */
function mixedCase(entity: LinkedEntity): string {
  const { name } = entity;
  if (name !== name.toUpperCase() || name.length <= 3) return name;
  const other = entity.aliases.find((a) => a !== a.toUpperCase() && a.toUpperCase() === name);
  return other ?? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (c) => c.toUpperCase());
}

/** What was measured before what was expected. */
function durationOf(record: Record, members: readonly Member[]): Round["duration"] {
  const timed = members
    .filter((m) => m.meeting.duration)
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
