import { type Identities, type Meeting, once, type Reading, type Ref, type Span, type When } from "../model/index.js";
import { monthsOf } from "./by-month.js";

/** What one report says of a meeting, in terms that hold across reports. */
export interface Sight {
  readonly ref: Ref;
  readonly meeting: Meeting;
  readonly ahead: boolean;
  readonly when: When | undefined;
  /** The months that it is filed under. */
  readonly months: readonly number[];
  readonly places: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
  readonly parties: ReadonlySet<number>;
  /** True for the one that its report speaks of most. */
  readonly main: boolean;
  /** ISO day of the report. */
  readonly published: string | undefined;
  /** Where its report has meetings at all. */
  readonly known: ReadonlySet<number>;
  /** True where its report tells of no other talks that begin on that day. */
  readonly soleOn: boolean;
  /** True where its report tells of no other meeting of the kind at the place. */
  readonly alone: boolean;
  /** True where its report has no other ahead of the kind. */
  readonly onlyAhead: boolean;
  /** What the report calls it: "annual meeting". */
  readonly label: string | undefined;
  /** The house, without its article: "old mint". */
  readonly venue: string | undefined;
}

/** Lists the meetings that a report tells of. */
export function sightsIn(reading: Reading, r: number, identities: Identities): Sight[] {
  const entityOf = identities.entityOf[r] ?? [];
  const known = new Set<number>();
  for (const { places } of reading.meetings) addLinked(known, places, entityOf);
  return toldIn(reading).map((told, index) => {
    const people = new Set<number>();
    const parties = new Set<number>();
    for (const participant of told.meeting.parties) {
      const who = entityOf[participant.entity ?? -1];
      const entity = who === undefined ? undefined : identities.entities[who];
      if (who === undefined || !entity) continue;
      if (entity.kind === "person") people.add(who);
      else parties.add(who);
      if (entity.party !== undefined) parties.add(entity.party);
    }
    const places = new Set<number>();
    addLinked(places, told.meeting.places, entityOf);
    const { meeting, ahead, when, months, main, published, soleOn, alone, onlyAhead, label, venue } = told;
    const ref = { reading: r, index };
    return {
      ref,
      meeting,
      ahead,
      when,
      months,
      places,
      people,
      parties,
      main,
      published,
      known,
      soleOn,
      alone,
      onlyAhead,
      label,
      venue,
    };
  });
}

function addLinked(found: Set<number>, some: readonly number[], entityOf: readonly number[]): void {
  for (const one of some) {
    const linked = entityOf[one];
    if (linked !== undefined) found.add(linked);
  }
}

/** What hangs on the report alone. */
type Told = Omit<Sight, "ref" | "places" | "people" | "parties" | "known">;

const toldIn = once((reading: Reading): readonly Told[] => {
  const { days, places } = countsIn(reading);
  const published = reading.intake.report.published?.value;
  return reading.meetings.map((meeting) => {
    const label = meeting.label ?? meeting.unnamed;
    return {
      meeting,
      ahead: isAhead(meeting),
      when: meeting.when,
      months: monthsOf(reading, meeting.when),
      main: mainOf(reading) === meeting,
      venue: meeting.venue && wordsOf(reading, meeting.venue).replace(/^(?:the|an?) /, ""),
      label: label && wordsOf(reading, label),
      published: published?.slice(0, 10),
      soleOn: days.get(dayKey(meeting)) === 1,
      alone: places.get(placeKey(meeting)) === 1,
      onlyAhead: reading.meetings.every((m) => m === meeting || !isAhead(m) || m.kind !== meeting.kind),
    };
  });
});

const dayKey = ({ kind, when }: Meeting): string => `${kind} ${when?.from}`;
const placeKey = (meeting: Meeting): string => `${meeting.place} ${isAhead(meeting)}`;

/** How many meetings of a kind a report has on each day, and how many ahead and past at each place. */
const countsIn = once(({ meetings }: Reading) => ({
  days: countBy(meetings.map(dayKey)),
  places: countBy(meetings.map(placeKey)),
}));

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const wordsOf = ({ intake }: Reading, { start, end }: Span): string => plainly(intake.report.text.slice(start, end));

/** In one spelling, whatever apostrophes the report prints. */
const plainly = (words: string): string => words.toLowerCase().replaceAll("’", "'");

const mainOf = once(
  ({ meetings }: Reading): Meeting | undefined =>
    meetings
      .filter((m) => !isAhead(m) && m.status !== "called off")
      .sort((a, b) => b.mentions.length - a.mentions.length)[0],
);

const isAhead = (meeting: Meeting): boolean => meeting.status === "planned" || meeting.status === "possible";
