import { isNested, isWide } from "../../knowledge/nesting.js";
import type { Event, EventStatus, Finding, Meeting, When } from "../../model/index.js";
import { type DelegationSighting, findDelegations } from "./delegations.js";
import type { EventInput } from "./event-input.js";
import { isAfterPublication } from "./events.js";
import { findSightings, type Sighting } from "./sightings.js";

export type MeetingInput = EventInput & { readonly events: readonly Event[] };

interface Gathering {
  readonly sightings: Sighting[];
}

/** Finds the meetings, calls and visits that the report speaks of, one entry each. */
export function findMeetings(reading: MeetingInput): Meeting[] {
  const sightings = findSightings(reading).filter((s) => s.status !== "denied");
  const gatherings = gather(reading, sightings);
  const main = mainOf(gatherings);
  const delegations = findDelegations(reading);
  const sides = main ? twoOf(reading, main) : [];
  return gatherings.map((g) =>
    toMeeting(
      reading,
      seat(reading, g, sides),
      delegations.filter((d) => sends(d, g, main)),
    ),
  );
}

/** A delegation is of the meeting that its sentence speaks of; what is led without one is led in the main meeting. */
function sends(delegation: DelegationSighting, gathering: Gathering, main: Gathering | undefined): boolean {
  if (delegation.ahead) return gathering.sightings.some((s) => isAhead(s) && s.sentence === delegation.sentence);
  return gathering === main;
}

/** Gives the two states or bodies that a gathering seats, or nothing where they are not two. */
function twoOf(reading: MeetingInput, { sightings }: Gathering): number[] {
  const parties = [...new Set(sightings.flatMap((s) => s.who))].filter((e) => reading.entities[e]?.kind !== "person");
  return parties.length === 2 ? parties : [];
}

/** "The two sides will meet again": those who met in the meeting that the report is about. */
function seat(reading: MeetingInput, gathering: Gathering, sides: readonly number[]): Gathering {
  if (twoOf(reading, gathering).length === 2 || !gathering.sightings.some((s) => s.both)) return gathering;
  return { sightings: gathering.sightings.map((s) => (s.both && s.who.length === 0 ? { ...s, who: sides } : s)) };
}

/** Puts what speaks of one meeting together: first by what anchors it, then the bare "the talks" to the main one. */
function gather(reading: MeetingInput, sightings: readonly Sighting[]): Gathering[] {
  const gatherings: Gathering[] = [];
  const anchored = sightings.filter((s) => isAnchored(s));
  for (const sighting of anchored) {
    const home = gatherings.find(
      (g) =>
        g.sightings.every((s) => agree(reading, s, sighting)) && g.sightings.some((s) => share(reading, s, sighting)),
    );
    if (home) home.sightings.push(sighting);
    else gatherings.push({ sightings: [sighting] });
  }
  const main = mainOf(gatherings) ?? unanchored(gatherings, sightings);
  for (const sighting of sightings.filter((s) => !isAnchored(s) && !main?.sightings.includes(s))) {
    const same = gatherings.find((g) =>
      g.sightings.some(
        (s) => s.sentence === sighting.sentence && s.status === sighting.status && s.kind === sighting.kind,
      ),
    );
    const home = same ?? (sighting.definite && !sighting.other && isPast(sighting) ? main : undefined);
    home?.sightings.push(sighting);
  }
  return joinComplements(reading, gatherings);
}

/** How many sentences apart two tellings of one meeting mostly stand. */
const CLOSE = 4;

/**
 * "Talks adjourned late on Tuesday. Negotiators met at the ministry.": one says when and the other where or who, close by, and
 * nothing speaks against their being one.
 */
function joinComplements(reading: MeetingInput, gatherings: readonly Gathering[]): Gathering[] {
  const joined: Gathering[] = [];
  for (const gathering of gatherings) {
    const home = joined.find((other) => isComplement(reading, other, gathering));
    if (home) home.sightings.push(...gathering.sightings);
    else joined.push(gathering);
  }
  return joined;
}

function isComplement(reading: MeetingInput, a: Gathering, b: Gathering): boolean {
  const all = [...a.sightings, ...b.sightings];
  if (!all.every((s) => isPast(s) && !s.other && s.kind === "talks")) return false;
  const dated = (g: Gathering) => g.sightings.some((s) => whenOf(reading, s));
  const placed = (g: Gathering) => g.sightings.some((s) => s.place !== undefined);
  if ((dated(a) && dated(b)) || (placed(a) && placed(b))) return false;
  const near = a.sightings.some((s) => b.sightings.some((t) => Math.abs(s.sentence - t.sentence) <= CLOSE));
  return near && a.sightings.every((s) => b.sightings.every((t) => agree(reading, s, t)));
}

/** A report may speak of "the talks" throughout and never say where or when: they are one meeting all the same. */
function unanchored(gatherings: Gathering[], sightings: readonly Sighting[]): Gathering | undefined {
  const talks = sightings.filter((s) => isPast(s) && s.told && (s.kind === "talks" || s.kind === "summit"));
  const first = talks[0];
  if (!first || talks.length < 2) return undefined;
  const main = { sightings: [first] };
  gatherings.push(main);
  return main;
}

/** Told by where, by who, or by when: a date alone is enough for one that its clause tells of. */
const isAnchored = (s: Sighting): boolean =>
  s.place !== undefined ||
  (s.who.length >= 2 && (!s.other || s.times.length > 0)) ||
  ((s.told || isAhead(s)) && s.times.length > 0);

const isPast = (s: Sighting): boolean => s.status === "happened" || s.status === "under way";
const isAhead = (s: Sighting): boolean => s.status === "planned" || s.status === "possible";

/** Tells whether nothing that two sightings say keeps them from being one meeting. */
function agree(reading: MeetingInput, a: Sighting, b: Sighting): boolean {
  if (isPast(a) !== isPast(b) && !(a.status === "called off" || b.status === "called off")) return false;
  if ((a.kind === "call") !== (b.kind === "call")) return false;
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place && !nested(reading, a.place, b.place))
    return false;
  const [x, y] = [whenOf(reading, a), whenOf(reading, b)];
  return !x || !y || (x.from <= y.to && y.from <= x.to);
}

/** Tells whether two sightings say something of the same: a place, or two who take part. */
function share(reading: MeetingInput, a: Sighting, b: Sighting): boolean {
  if (a.place !== undefined && b.place !== undefined) return a.place === b.place || nested(reading, a.place, b.place);
  // "A meeting in Lima, where the minister met ...": one sentence, one meeting, unless it tells two apart.
  if (a.sentence === b.sentence && (a.place === undefined || b.place === undefined)) return true;
  const common = b.who.filter((e) => a.who.includes(e));
  return common.length >= 2 || (common.length === 1 && isAhead(a) && isAhead(b) && a.kind === b.kind);
}

/** A town and the region or country around it: more precise is no other place ("Bergen, Norway", "in Norway"). */
function nested(reading: MeetingInput, a: number, b: number): boolean {
  const [x, y] = [reading.entities[a], reading.entities[b]];
  return x !== undefined && y !== undefined && isNested(x, y);
}

/** The meeting that the report is about: the past one that most sightings speak of, else the first. */
function mainOf(gatherings: readonly Gathering[]): Gathering | undefined {
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

function whenOf(reading: MeetingInput, s: Sighting): When | undefined {
  return s.times.map((t) => reading.times[t]?.when).find((w) => w !== undefined);
}

const STATUS = {
  happened: "held",
  denied: "held",
  "under way": "under way",
  planned: "planned",
  possible: "possible",
  "called off": "called off",
} as const;

function toMeeting(
  reading: MeetingInput,
  { sightings }: Gathering,
  delegations: readonly DelegationSighting[],
): Meeting {
  const best = [...sightings].sort((a, b) => richness(b) - richness(a) || a.start - b.start);
  const first = best[0];
  const dated = best.find((s) => whenOf(reading, s));
  const when = dated && whenOf(reading, dated);
  const placed = best.filter((s) => s.place !== undefined);
  const place = mostPrecise(
    reading,
    placed.map((s) => s.place ?? -1),
  );
  const venue = best.find((s) => s.venue)?.venue;
  const timed = best.find((s) => s.duration !== undefined);
  const called = best.find((s) => s.status === "called off");
  const told = (best.find((s) => s.status !== "possible") ?? first)?.status ?? "happened";
  // "The next session is on Wednesday": what is dated after the report came out had not happened when it did.
  const ahead = when !== undefined && isPastStatus(told) && isAfterPublication(reading, when);
  const status = called ? "called off" : ahead ? "planned" : told;
  return {
    kind: kindOf(best),
    status: STATUS[status],
    mentions: tellings(reading, best),
    times: [...new Set(best.flatMap((s) => s.times))],
    ...(when ? { when } : {}),
    ...(place === undefined ? {} : { place }),
    places: [...new Set(placed.flatMap((s) => s.place ?? []))],
    ...(best.some((s) => s.by === "meetings:noun" && (s.definite || s.other)) ? { series: true } : {}),
    ...(venue ? { venue } : {}),
    ...(timed?.duration === undefined
      ? {}
      : { duration: { time: timed.duration, planned: !isPast(timed) || anticipated(reading, timed) } }),
    parties: [
      ...delegations.map(({ entity, role, start, end, by }) => ({ entity, role, start, end, by })),
      ...best.flatMap((s) =>
        s.who.map((entity) => ({ entity, role: "party" as const, start: s.start, end: s.end, by: s.by })),
      ),
    ],
  };
}

/** The sentences that say something of the meeting, each once; a bare "the talks" says nothing of it. */
function tellings(reading: MeetingInput, best: readonly Sighting[]): Finding[] {
  const telling = best.filter((s) => s.told || richness(s) > 1 || s.duration !== undefined);
  const seen = new Set<number>();
  return (telling.length > 0 ? telling : best.slice(0, 1))
    .filter((s) => !seen.has(s.sentence) && seen.add(s.sentence))
    .map((s) => sentenceOf(reading, s));
}

const isPastStatus = (status: EventStatus): boolean => status === "happened" || status === "under way";

const richness = (s: Sighting): number =>
  (s.place === undefined ? 0 : 2) +
  (s.times.length > 0 ? 2 : 0) +
  s.who.length +
  (s.venue ? 1 : 0) +
  (s.by === "meetings:noun" ? 1 : 0);

/** "Was expected to last two hours": the duration was not measured. */
function anticipated(reading: MeetingInput, s: Sighting): boolean {
  const span = reading.sentences[s.sentence];
  if (!span) return false;
  const words = reading.tokens.slice(span.first, span.last).map((t) => t.lemma.toLowerCase());
  return ["expect", "anticipate", "schedule", "plan"].some((w) => words.includes(w));
}

function kindOf(best: readonly Sighting[]): Meeting["kind"] {
  const kinds = best.map((s) => s.kind);
  for (const kind of ["summit", "talks", "call", "visit", "consultation"] as const) {
    if (kind === "visit" ? kinds.includes(kind) : kinds.filter((k) => k === kind).length * 2 > kinds.length)
      return kind;
  }
  return kinds[0] ?? "talks";
}

/** The town rather than the region, the region rather than the country. */
function mostPrecise(reading: MeetingInput, places: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const p of places) counts.set(p, (counts.get(p) ?? 0) + 1);
  const rank = (p: number) => (isTown(reading, p) ? 100 : 0) + (counts.get(p) ?? 0);
  return [...counts.keys()].sort((a, b) => rank(b) - rank(a))[0];
}

const isTown = (reading: MeetingInput, index: number): boolean => {
  const entity = reading.entities[index];
  return entity !== undefined && !isWide(entity);
};

function sentenceOf(reading: MeetingInput, s: Sighting): Finding {
  const span = reading.sentences[s.sentence];
  return { start: span?.start ?? s.start, end: span?.end ?? s.end, by: s.by };
}
