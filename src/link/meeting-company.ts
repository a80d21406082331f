import type { Sight } from "./meeting-sights.js";

/** Counts what two sets share. */
export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const x of a) if (b.has(x)) count++;
  return count;
}

/** Tells whether nobody is told to have been there. */
export const isNameless = (s: Sight): boolean => s.people.size === 0 && s.parties.size === 0;

/** Tells whether each says who it was, and nobody was at both: "Reyes met Holm", "the union and the port talked". */
export const areStrangers = (a: Sight, b: Sight): boolean =>
  !isNameless(a) && !isNameless(b) && common(a.people, b.people) + common(a.parties, b.parties) === 0;

/** Tells whether one went somewhere alone, of no day that is told, and the other is where several met: "she was heading to Lima", "the two met on Monday". */
export const isElsewhere = (visit: Sight, met: Sight): boolean =>
  visit.meeting.kind === "visit" &&
  met.meeting.kind !== "visit" &&
  visit.people.size === 1 &&
  visit.when === undefined &&
  met.people.size > 1 &&
  common(visit.places, met.places) === 0;

const whoIsAt = ({ people, parties }: Sight): ReadonlySet<number> => new Set([...people, ...parties]);

/** Tells whether each is with another: "Reyes met Holm", "Reyes met Moe", in one report; in two of them where nobody but one is at both. */
export function areOfOthers(a: Sight, b: Sight): boolean {
  if (a.ref.reading !== b.ref.reading)
    return (
      a.people.size === 2 && b.people.size === 2 && common(a.people, b.people) === 1 && common(a.places, b.places) === 0
    );
  const [one, other] = [whoIsAt(a), whoIsAt(b)];
  const shared = common(one, other);
  return shared > 0 && shared < one.size && shared < other.size;
}
