import { isNested, isWide } from "../../knowledge/nesting.js";
import {
  dayNumber,
  type Identities,
  type LinkedDisagreement,
  type LinkedMeeting,
  type Reading,
  type When,
} from "../../model/index.js";
import { inTowns, type Placed, placedOf } from "./venues.js";

/** Days between two reports that speak of one next round, at most. */
const NEWS = 3;
/** Reports of about one day that one is compared with. */
const COMPARED = 40;

interface Ahead extends Placed {
  /** The day of its report. */
  readonly day: number;
  /** Towns and other places that its report names. */
  readonly named: ReadonlySet<number>;
  /** States and bodies that its report names. */
  readonly actors: ReadonlySet<number>;
}

/** "Would take place if all goes well": two reports that only hold it possible name no round. */
const isSure = ({ meeting }: Ahead): boolean => meeting.status === "planned";

/**
 * Finds the next talks of the same sides that two reports of the same days put in two towns, on no day or on one that fits both.
 * Neither report knows of the other's town, so that they are not of two rounds.
 */
export function findNextPlaceDisagreements(
  readings: readonly Reading[],
  identities: Identities,
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] {
  const namesOf = namedIn(identities);
  const ahead = meetings
    .flatMap(({ members }) => members.flatMap((ref) => aheadOf(readings, identities, ref, namesOf) ?? []))
    .sort((a, b) => a.day - b.day || a.reading - b.reading);
  const counts = new Map<number, number>();
  for (const { reading } of ahead) counts.set(reading, (counts.get(reading) ?? 0) + 1);
  const only = ahead.filter(({ reading }) => counts.get(reading) === 1);
  const done = new Set<number>();
  return only.flatMap((a, i) => {
    const found: LinkedDisagreement[] = [];
    const end = Math.min(only.length, i + COMPARED);
    for (let j = i + 1; j < end; j++) {
      const b = only[j];
      if (!b || !areApart(identities, a, b)) continue;
      const [one, other] = [Math.min(a.place, b.place), Math.max(a.place, b.place)];
      // Most pairs are of towns that were met before: a number makes no garbage.
      const key = one * identities.entities.length + other;
      if (done.has(key)) continue;
      done.add(key);
      const all = inOrderNear(only, i).filter((one) => isOfSame(one, a));
      // Of three towns in one week nobody knows which round each is of.
      if (new Set(all.map(({ place }) => place)).size !== 2) continue;
      found.push(inTowns(readings, identities, { towns: [one, other], all, about: "where the next talks are held" }));
    }
    return found;
  });
}

/** Those whose reports came out within the days in which one round is spoken of; they stand in the order of their days. */
function inOrderNear(all: readonly Ahead[], at: number): Ahead[] {
  const day = all[at]?.day ?? Number.NaN;
  return all.slice(Math.max(0, at - COMPARED), at + COMPARED).filter((one) => Math.abs(one.day - day) <= NEWS);
}

function isOfSame(one: Ahead, other: Ahead): boolean {
  let shared = 0;
  for (const actor of one.actors) if (other.actors.has(actor)) shared++;
  return shared > 1;
}

function areApart({ entities }: Identities, a: Ahead, b: Ahead): boolean {
  // What is quick to compare first.
  if (a.place === b.place || Math.abs(a.day - b.day) > NEWS || a.named.has(b.place) || b.named.has(a.place))
    return false;
  const [one, other] = [entities[a.place], entities[b.place]];
  if (!one || !other || isNested(one, other) || isWide(one) || isWide(other)) return false;
  return (
    isOfSame(a, b) &&
    (isSure(a) || isSure(b)) &&
    meet(a.meeting.when, b.meeting.when) &&
    !areOfOneDay(a.meeting.when, b.meeting.when)
  );
}

const meet = (a: When | undefined, b: When | undefined): boolean =>
  !a || !b || (a.from.slice(0, 10) <= b.to.slice(0, 10) && b.from.slice(0, 10) <= a.to.slice(0, 10));

/** Those are found by their day. */
const areOfOneDay = (a: When | undefined, b: When | undefined): boolean =>
  a?.precision === "day" && b?.precision === "day";

function aheadOf(
  readings: readonly Reading[],
  identities: Identities,
  ref: LinkedMeeting["members"][number],
  namesOf: (reading: number) => Pick<Ahead, "named" | "actors">,
): Ahead | undefined {
  const placed = placedOf(readings, identities, ref);
  const reading = readings[ref.reading];
  if (!placed || !reading || !AHEAD.has(placed.meeting.status)) return undefined;
  if (placed.meeting.kind !== "talks" && placed.meeting.kind !== "summit") return undefined;
  return { ...placed, day: dayNumber(reading.intake.report.published?.value), ...namesOf(ref.reading) };
}

/** Finds whom and what a report names, once for all its meetings. */
function namedIn({ entities, entityOf }: Identities): (reading: number) => Pick<Ahead, "named" | "actors"> {
  const found = new Map<number, Pick<Ahead, "named" | "actors">>();
  return (reading) => {
    const linked = (kinds: ReadonlySet<string>): ReadonlySet<number> =>
      new Set((entityOf[reading] ?? []).filter((entity) => kinds.has(entities[entity]?.kind ?? "")));
    const names = found.get(reading) ?? { named: linked(PLACES), actors: linked(ACTORS) };
    found.set(reading, names);
    return names;
  };
}

const AHEAD: ReadonlySet<string> = new Set(["planned", "possible"]);
const PLACES: ReadonlySet<string> = new Set(["place"]);
const ACTORS: ReadonlySet<string> = new Set(["state", "body", "group"]);
