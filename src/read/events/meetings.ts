import { meetingWords } from "../../knowledge/meetings.js";
import { isWide } from "../../knowledge/nesting.js";
import { partWords } from "../../knowledge/parts.js";
import { type Event, type Finding, firstFrom, type Meeting, notOnlyDoing } from "../../model/index.js";
import { isAhead } from "./ahead.js";
import { daysTold } from "./days-told.js";
import type { DelegationSighting } from "./delegation-sighting.js";
import { findDelegations } from "./delegations.js";
import type { EventInput } from "./event-input.js";
import { type Gathering, gather, isPast } from "./gather.js";
import { findMain } from "./main-meeting.js";
import { withHouse } from "./open-house.js";
import { withoutOwnDays } from "./own-days.js";
import type { Sighting } from "./sighting.js";
import { findSightings } from "./sightings.js";

export type MeetingInput = EventInput & { readonly events: readonly Event[] };

/** Finds the meetings, calls and visits that the report speaks of, one entry each. */
export function findMeetings(reading: MeetingInput): Meeting[] {
  const sightings = withoutOwnDays(findSightings(reading).filter((s) => s.status !== "denied"));
  const delegations = findDelegations(reading);
  // Whoever leads a delegation leads it in what was held, not in what is to come.
  const told = findMain(reading, gather(reading, sightings), { sightings, delegations });
  const found = {
    ...told,
    gatherings: told.gatherings.filter((g) => g === told.main || !isOfOthers(reading, g, told.main)),
  };
  const main = found.main && withHouse(reading, found.main);
  const gatherings = found.gatherings.map((g) => (g === found.main && main ? main : g));
  const { implied } = found;
  const sides = main ? twoOf(reading, main) : [];
  return gatherings.map((g) => {
    const sent = delegations.filter((d) => sends(d, g, { main, gatherings }));
    const meeting = toMeeting(reading, seat(reading, g, sides), sent);
    return implied && g === main ? { ...meeting, implied: true as const } : meeting;
  });
}

/**
 * "Ministers of the river states convened in Lima", "the cabinet met as well", "separately, the envoy saw the herders": those who come
 * together there are others than those of whom the report tells.
 */
function isOfOthers(reading: MeetingInput, { sightings }: Gathering, main: Gathering | undefined): boolean {
  const sides = new Set(main?.sightings.flatMap((s) => s.who) ?? []);
  // What the lead tells is what the report is about.
  if (sightings.some((s) => s.sentence <= LEAD && s.told && isPast(s))) return false;
  if (!main || sides.size === 0 || sightings.some((s) => s.both || s.serial || s.ordinal !== undefined)) return false;
  const known = sightings.flatMap((s) => s.who);
  if (known.some((e) => notOnlyDoing(reading.mentions).has(e) && !sides.has(e))) return false;
  const isApart = sightings.every((s) => isToldApart(reading, s));
  return known.length > 0
    ? isApart && !known.every((e) => sides.has(e))
    : isApart || sightings.every((s) => areOthers(reading, s));
}

/** Sentences, headline and dateline counted in, in which a report says what it is about. */
const LEAD = 2;

/** "Separately", "elsewhere". */
const isToldApart = ({ tokens }: MeetingInput, { sentence, start, end }: Sighting): boolean => {
  const around = tokens.slice(
    Math.max(0, firstFrom(tokens, start) - WORDS_AROUND),
    firstFrom(tokens, end) + WORDS_AROUND,
  );
  return around.some((t) => t.sentence === sentence && meetingWords().apart.has(t.norm));
};

/** Tokens between "separately," and a clause, at most. */
const WORDS_AROUND = 3;

/** "Presidents of the bloc", "the army's chiefs", "the cabinet": whose people they are is told, and it is nobody who sits at the talks. */
function areOthers({ tokens }: MeetingInput, { unnamed, by }: Sighting): boolean {
  if (!unnamed || !by.startsWith("meetings:verb")) return false;
  const [first, last] = [firstFrom(tokens, unnamed.start), firstFrom(tokens, unnamed.end)];
  const words = tokens.slice(first, last);
  const isOwned =
    words.some((t) => t.xpos === "POS") ||
    (["of", "to"].includes(tokens[last]?.norm ?? "") && tokens[last + 1]?.norm !== "both");
  return isOwned || meetingWords().ownBodies.has(words.at(-1)?.lemma.toLowerCase() ?? "");
}

/** A delegation is of the meeting that its sentence tells apart; what is led without one is led in the main meeting. */
function sends(delegation: DelegationSighting, gathering: Gathering, { main, gatherings }: Among): boolean {
  const here = (g: Gathering) => g.sightings.filter((s) => s.sentence === delegation.sentence);
  if (delegation.ahead) return here(gathering).some((s) => isAhead(s.status));
  const apart = (g: Gathering) => g !== main && here(g).some((s) => isPast(s) && s.kind !== "call");
  if (main && here(main).length === 0 && gatherings.some(apart)) return apart(gathering);
  return gathering === main && !delegation.earlier;
}

interface Among {
  readonly main: Gathering | undefined;
  readonly gatherings: readonly Gathering[];
}

/** Gives the two states or bodies that a gathering seats, or nothing where they are not two. */
function twoOf(reading: MeetingInput, { sightings }: Gathering): number[] {
  const parties = [...new Set(sightings.flatMap((s) => s.who))].filter((e) => reading.entities[e]?.kind !== "person");
  return parties.length === 2 ? parties : [];
}

/** "The two sides will meet again": those who met in the meeting that the report is about. */
function seat(reading: MeetingInput, gathering: Gathering, sides: readonly number[]): Gathering {
  if (twoOf(reading, gathering).length === 2 || !gathering.sightings.some((s) => s.both)) return gathering;
  // "The five met": they are not the two.
  const isTwo = (s: Sighting) => s.both && s.who.length === 0 && (s.count ?? 2) === 2;
  return { sightings: gathering.sightings.map((s) => (isTwo(s) ? { ...s, who: sides } : s)) };
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
  const placed = best.filter((s) => s.place !== undefined);
  const place = mostPrecise(
    reading,
    placed.map((s) => s.place ?? -1),
  );
  const venue = best.find((s) => s.venue)?.venue;
  const timed = best.find((s) => s.duration !== undefined);
  const called = best.find((s) => s.status === "called off");
  const status = (called ?? best.find((s) => s.status !== "possible") ?? first)?.status ?? "happened";
  const [ordinal, level] = [best.find((s) => s.ordinal)?.ordinal, best.find((s) => s.level)?.level];
  const count = best.find((s) => s.count)?.count;
  const [label, unnamed] = [
    best.find((s) => s.label && isOwnLabel(s) && isOfAll(s, best))?.label,
    best.find((s) => s.unnamed)?.unnamed,
  ];
  return {
    kind: kindOf(best),
    status: STATUS[status],
    mentions: tellings(reading, best),
    times: [...new Set(best.flatMap((s) => s.times))],
    ...daysTold(reading, best),
    ...(place === undefined ? {} : { place }),
    places: [...new Set(placed.flatMap((s) => s.place ?? []))],
    ...(best.some(
      (s) => s.both || (s.serial && !s.unnamed) || (s.by === "meetings:noun" && (s.definite || s.other || s.ordinal)),
    )
      ? { series: true }
      : {}),
    ...(count === undefined ? {} : { count }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(level === undefined ? {} : { level }),
    ...(label === undefined ? {} : { label }),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(venue ? { venue } : {}),
    ...(timed?.duration === undefined
      ? {}
      : { duration: { time: timed.duration, planned: !isPast(timed) || anticipated(reading, timed) } }),
    parties: [
      ...delegations.map(({ sentence: _, ahead: __, ...participant }) => participant),
      ...best.flatMap((s) =>
        s.who.map((entity) => ({
          entity,
          role: s.kind === "visit" ? ("party" as const) : roleOf(reading, entity),
          start: s.start,
          end: s.end,
          by: s.by,
        })),
      ),
      ...best.flatMap((s) =>
        (s.maybe ?? []).map((entity) => ({
          start: s.start,
          end: s.end,
          by: s.by,
          entity,
          role: "party" as const,
          doubtful: true as const,
        })),
      ),
    ],
  };
}

/** "The two met; separate meetings followed": what goes by that is no name of the talks of both. */
const isOfAll = (s: Sighting, all: readonly Sighting[]): boolean => !s.parted || all.every((other) => other.parted);

/** What is only called "the plenary sessions", and nothing more, may be any of them. */
const isOwnLabel = (s: Sighting): boolean =>
  s.told || !s.definite || s.place !== undefined || s.when !== undefined || s.who.length > 0;

/** Whoever mediates is at the table and no side. */
const roleOf = (reading: MeetingInput, entity: number): "party" | "mediator" =>
  (reading.entities[entity]?.offices ?? []).some((o) =>
    o.title
      .toLowerCase()
      .split(" ")
      .some((word) => partWords().nouns.get(word) === "mediator"),
  )
    ? "mediator"
    : "party";

/** The sentences that say something of the meeting, each once; a bare "the talks" says nothing of it. */
function tellings(reading: MeetingInput, best: readonly Sighting[]): Finding[] {
  const telling = best.filter((s) => s.told || richness(s) > 1 || s.duration !== undefined);
  const seen = new Set<number>();
  return (telling.length > 0 ? telling : best.slice(0, 1))
    .filter((s) => !seen.has(s.sentence) && seen.add(s.sentence))
    .map((s) => sentenceOf(reading, s));
}

const richness = (s: Sighting): number =>
  (s.place === undefined ? 0 : 2) +
  (s.times.length > 0 ? 2 : 0) +
  s.who.length +
  (s.venue ? 1 : 0) +
  (s.by === "meetings:noun" ? 1 : 0);

/** "Was expected to last two hours": the duration was not measured. */
function anticipated(reading: MeetingInput, s: Sighting): boolean {
  const at = firstFrom(reading.tokens, reading.times[s.duration ?? -1]?.start ?? 0);
  const before = reading.tokens.slice(Math.max(0, at - WORDS_BEFORE), at).filter((t) => t.sentence === s.sentence);
  return before.some((t) => meetingWords().planned.has(t.lemma.toLowerCase()));
}

/** Tokens before a length in which a word tells that it was only foreseen: "planned to last no more than". */
const WORDS_BEFORE = 7;

function kindOf(best: readonly Sighting[]): Meeting["kind"] {
  const kinds = best.map((s) => s.kind);
  for (const kind of ["summit", "talks", "call", "visit", "consultation"] as const) {
    // "Will travel to Lima to meet the minister" is a meeting in Lima.
    const meets = best.some((s) => s.kind === "talks" && s.who.length > 1 && s.place !== undefined);
    if (kind === "visit" ? kinds.includes(kind) && !meets : kinds.filter((k) => k === kind).length * 2 > kinds.length)
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
