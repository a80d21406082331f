import { monthName } from "../../knowledge/months.js";
import { isNested } from "../../knowledge/nesting.js";
import {
  fileUnder,
  type Identities,
  type LinkedDisagreement,
  type LinkedMeeting,
  type Meeting,
  type Place,
  type Reading,
} from "../../model/index.js";

/** A meeting of one report, with where it puts it. */
export interface Placed {
  readonly reading: number;
  readonly meeting: Meeting;
  /** Index into the linked entities. */
  readonly place: number;
}

/**
 * Finds talks ahead that two reports put on one day in two towns: each report knows of one such meeting only, so they speak of
 * the same and cannot both be right.
 */
export function findVenueDisagreements(
  readings: readonly Reading[],
  identities: Identities,
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] {
  const byDay = new Map<string, Placed[]>();
  const ahead = meetings.flatMap((linked) => linked.members.flatMap((ref) => aheadOf(readings, identities, ref) ?? []));
  for (const one of ahead.filter(({ meeting }) => meeting.when?.precision === "day")) {
    fileUnder(byDay, one.meeting.when?.from.slice(0, 10) ?? "", one);
  }
  return [...byDay].flatMap(([day, all]) => {
    const alone = all.filter((a) => all.filter((b) => b.reading === a.reading).length === 1);
    const towns = [...new Set(alone.map((a) => a.place))];
    const [first, second] = [identities.entities[towns[0] ?? -1], identities.entities[towns[1] ?? -1]];
    if (towns.length !== 2 || !first || !second || isNested(first, second)) return [];
    const vague = ahead.filter((a) => towns.includes(a.place) && isVague(a, day) && !isOnBoth(a, ahead, towns));
    const sided = [...alone, ...vague.filter((a) => !all.some((b) => b.reading === a.reading))];
    return [inTowns(readings, identities, { towns, all: sided, about: `where the talks of ${inWords(day)} are held` })];
  });
}

/** "Early next month", and no day at all, may be the day. */
const isVague = ({ meeting: { when } }: Placed, day: string): boolean =>
  when === undefined || (when.precision !== "day" && when.from.slice(0, 10) <= day && day <= when.to.slice(0, 10));

/** A report that has talks ahead in both towns takes no side. */
const isOnBoth = ({ reading }: Placed, ahead: readonly Placed[], towns: readonly number[]): boolean =>
  towns.every((town) => ahead.some((other) => other.reading === reading && other.place === town));

/** Gives an ISO day as one says it: "3 May 2026". */
export function inWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${monthName(month ?? 0)} ${year}`;
}

function aheadOf(
  readings: readonly Reading[],
  identities: Identities,
  ref: LinkedMeeting["members"][number],
): Placed | undefined {
  const placed = placedOf(readings, identities, ref);
  const { status, kind } = placed?.meeting ?? {};
  const isAhead = status === "planned" || status === "possible";
  return isAhead && (kind === "talks" || kind === "summit") ? placed : undefined;
}

/** Gives a meeting of one report with where it puts it; undefined where it names no place. */
export function placedOf(
  readings: readonly Reading[],
  { entityOf }: Identities,
  { reading, index }: LinkedMeeting["members"][number],
): Placed | undefined {
  const meeting = readings[reading]?.meetings[index];
  const place = entityOf[reading]?.[meeting?.place ?? -1];
  return meeting && place !== undefined ? { reading, meeting, place } : undefined;
}

/** Makes the disagreement of meetings that reports put in several towns. */
export const inTowns = (
  readings: readonly Reading[],
  { entities }: Identities,
  { about, towns, all }: { readonly about: string; readonly towns: readonly number[]; readonly all: readonly Placed[] },
): LinkedDisagreement => ({
  about,
  kind: "place",
  sides: towns.map((town) => ({
    value: entities[town]?.name ?? "",
    places: all.filter(({ place }) => place === town).flatMap((one) => telling(readings, one) ?? []),
  })),
});

function telling(readings: readonly Reading[], { reading, meeting }: Placed): Place | undefined {
  const name = readings[reading]?.entities[meeting.place ?? -1]?.name ?? "";
  const text = readings[reading]?.intake.report.text ?? "";
  const mention = meeting.mentions.find((m) => text.slice(m.start, m.end).includes(name)) ?? meeting.mentions[0];
  return mention && { reading, start: mention.start, end: mention.end };
}
