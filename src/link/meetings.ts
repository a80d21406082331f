import {
  dayNumber,
  daysBetween,
  type Identities,
  type LinkedMeeting,
  type Reading,
  shiftedDay,
  type When,
} from "../model/index.js";
import { ByMonth } from "./by-month.js";
import { areNearPlaces, atOtherTimes, clashes, covers, ENOUGH, likeness, mostApart } from "./meeting-likeness.js";
import { type Sight, sightsIn } from "./meeting-sights.js";

/** Links the meetings of a set of readings: one entry each, however the reports name them. */
export function linkMeetings(readings: readonly Reading[], identities: Identities): LinkedMeeting[] {
  const sights = readings.flatMap((reading, r) => sightsIn(reading, r, identities));
  const weight = new Map(sights.map((sight) => [sight, telling(sight)]));
  // The ones that say most open the groups, so that a vague one finds its own; of equals the first of the set.
  const ordered = [...sights].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
  const groups: Group[] = [];
  const filed = new ByMonth<Group>();
  for (const sight of ordered) {
    let home = bestOf(identities, filed.near(sight.months), sight);
    if (home) home.push(sight);
    else groups.push((home = new Group(sight)));
    filed.file(home, sight.months);
  }
  return groups.map(({ sights: group }) => {
    const when = daysOf(group);
    return { members: group.map((s) => s.ref), ...(when ? { when } : {}) };
  });
}

/** When a meeting was, by all that tell of it. */
function daysOf(group: readonly Sight[]): When | undefined {
  const dated = group.filter((s) => s.when && !s.meeting.hour);
  const narrow = narrowest((dated.length > 0 ? dated : group).flatMap((s) => s.when ?? []));
  const whole = stretched(group) ?? firstTold(group.filter((s) => s.meeting.whole));
  // The last day of three is no more precise than the three.
  const isIn = whole && narrow && whole.from <= narrow.from && narrow.to.slice(0, 10) <= whole.to;
  return whole && narrow && (isIn || shiftedDay(whole.to, 1) === narrow.from.slice(0, 10)) ? whole : narrow;
}

/** "Have been meeting since Monday", and in a later report "ended on Friday": from the one day to the other. */
function stretched(group: readonly Sight[]): When | undefined {
  const open = firstTold(group.filter((s) => s.meeting.open));
  const held = group.filter((s) => s.when && !s.ahead && !s.meeting.open);
  const last = held.map((s) => s.when?.to.slice(0, 10) ?? "").filter((day) => open && day >= open.from);
  return open && { ...open, to: last.sort().at(-1) ?? open.to };
}

/** Sights of a group that a further one is compared with, those that say most: a hundred reports tell no more than these. */
const COMPARED = 32;

/** Those who tell of one meeting. */
class Group {
  readonly sights: Sight[] = [];
  /** Those that a further one is compared with. */
  readonly first: Sight[] = [];
  /** Those of them that tell of a meeting of several days. */
  readonly wholes: Sight[] = [];
  /** Where any of them has it. */
  readonly places = new Set<number>();
  /** The days of the sight that opened the group, and how far from them another may be. */
  readonly days: Days;

  constructor(opening: Sight) {
    this.days = daysAround(opening);
    this.push(opening);
  }

  push(sight: Sight): void {
    this.sights.push(sight);
    if (this.first.length === COMPARED) return;
    this.first.push(sight);
    if (sight.meeting.whole) this.wholes.push(sight);
    for (const place of sight.places) this.places.add(place);
  }
}

interface Days {
  readonly from: number;
  readonly to: number;
  readonly slack: number;
}

/** What has no day may be of any. */
const daysAround = (sight: Sight): Days =>
  sight.when
    ? { from: dayNumber(sight.when.from), to: dayNumber(sight.when.to), slack: mostApart(sight) }
    : { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, slack: 0 };

/** Tells whether a sight is so far off in time from the one that opened a group that the two clash, whatever else both tell. */
function isFarFrom({ from, to, slack }: Days, { days, wholes }: Group): boolean {
  const apart = Math.max(days.from - to, from - days.to);
  return apart > slack && apart > days.slack && wholes.length === 0;
}

/** The group that a sight is likest to, of those that it does not clash with. */
function bestOf(identities: Identities, groups: readonly Group[], sight: Sight): Group | undefined {
  let best: Group | undefined;
  let most = ENOUGH - 1;
  const days = daysAround(sight);
  for (const group of groups) {
    if (isFarFrom(days, group) || clashesWith(identities, group, sight)) continue;
    for (const other of group.first) {
      const score = likeness(identities, sight, other);
      if (score > most) [best, most] = [group, score];
    }
  }
  return best;
}

function clashesWith(identities: Identities, { first, wholes, places }: Group, sight: Sight): boolean {
  const span = wholes.length === 0 ? undefined : wholes.find((other) => covers(other.when, sight.when))?.when;
  // The days first: they are the quickest to compare, and tell most meetings apart.
  for (const other of first) if (atOtherTimes(sight, other, span)) return true;
  // One of two towns that the group disputes is no third: asked where it matters only.
  const placed = () => areNearPlaces(identities, sight.places, places);
  return first.some((other) => clashes(identities, sight, other, placed));
}

const telling = (s: Sight): number =>
  (s.places.size === 0 ? 0 : 3) +
  (s.when && !s.meeting.hour ? 3 : 0) +
  Math.min(3, s.people.size + s.parties.size) +
  Math.min(3, s.meeting.mentions.length);

/** Of several stretches of days for one meeting the one that most reports give; of equally frequent ones the one told first. */
function firstTold(sights: readonly Sight[]): When | undefined {
  const daysOf = ({ when }: Sight) => `${when?.from} ${when?.to}`;
  const counts = new Map<string, number>();
  for (const sight of sights) counts.set(daysOf(sight), (counts.get(daysOf(sight)) ?? 0) + 1);
  const count = (s: Sight) => counts.get(daysOf(s)) ?? 0;
  const day = (s: Sight) => s.published ?? "9";
  const order = (a: Sight, b: Sight) =>
    count(b) - count(a) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) || a.ref.reading - b.ref.reading;
  return [...sights].sort(order)[0]?.when;
}

const length = (when: When): number => daysBetween(when.from, when.to) + 1;

/** Of several intervals for one meeting the most precise; of equally precise ones the earliest. */
function narrowest(whens: readonly When[]): When | undefined {
  return [...whens].sort((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0];
}
