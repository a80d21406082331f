import { isNested, isWide } from "../../knowledge/nesting.js";
import { placeOf } from "../../knowledge/world.js";
import type { Identities, LinkedDisagreement, LinkedEntity, LinkedMeeting, Reading } from "../../model/index.js";
import { inTowns, inWords, type Placed, placedOf } from "./venues.js";

/** Finds meetings held on one day that some reports put in one town and others in another. */
export const findHeldVenueDisagreements = (
  readings: readonly Reading[],
  identities: Identities,
  meetings: readonly LinkedMeeting[],
): LinkedDisagreement[] =>
  meetings.flatMap(({ members }) => {
    const all = members.flatMap((ref) => placedOf(readings, identities, ref) ?? []);
    const held = all.filter(({ meeting: { status, when } }) => status === "held" && when?.precision === "day");
    const days = new Set(held.map(({ meeting }) => meeting.when?.from.slice(0, 10) ?? ""));
    const towns = [...new Set(held.map(({ place }) => place))];
    if (days.size !== 1 || !areApart(towns.flatMap((town) => identities.entities[town] ?? [])) || isOnBoth(held))
      return [];
    return [
      inTowns(readings, identities, {
        towns,
        all,
        about: `where the meeting of ${inWords([...days][0] ?? "")} was held`,
      }),
    ];
  });

/** A village that no list knows may lie at the edge of the town. */
const areApart = ([a, b, ...more]: readonly LinkedEntity[]): boolean =>
  a !== undefined &&
  b !== undefined &&
  more.length === 0 &&
  !isWide(a) &&
  !isNested(a, b) &&
  (placeOf(a.name) === undefined) === (placeOf(b.name) === undefined);

/** A report that has it in both towns takes no side. */
const isOnBoth = (held: readonly Placed[]): boolean =>
  held.some(({ reading, place }) => held.some((other) => other.reading === reading && other.place !== place));
