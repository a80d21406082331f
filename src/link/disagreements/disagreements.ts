import type {
  Identities,
  LinkedDisagreement,
  LinkedFigure,
  LinkedMeeting,
  LinkedProposal,
  Reading,
  StatementFamily,
} from "../../model/index.js";
import { findAlteredFigures } from "./altered.js";
import { findDepartureDisagreements } from "./departures.js";
import { findFigureDisagreements } from "./figures.js";
import { findFramingDisagreements } from "./framing.js";
import { findMeetingDisagreements } from "./meetings.js";
import { findOfficeDisagreements } from "./offices.js";
import { findProposerDisagreements } from "./proposers.js";
import { findVenueDisagreements } from "./venues.js";
import { findWordingDisagreements } from "./wording.js";

/** What the disagreements are looked for in. */
export interface LinkedSoFar {
  readonly families: readonly StatementFamily[];
  readonly figures: readonly LinkedFigure[];
  readonly meetings: readonly LinkedMeeting[];
  readonly proposals: readonly LinkedProposal[];
}

/** Finds where the reports cannot all be right, or tell one thing in two lights. Few and real: doubt means none. */
export function findDisagreements(
  readings: readonly Reading[],
  identities: Identities,
  linked: LinkedSoFar,
): LinkedDisagreement[] {
  return [
    ...withAltered(findFigureDisagreements(readings, linked.figures), findAlteredFigures(readings)),
    ...findMeetingDisagreements(readings, linked.meetings),
    ...findOfficeDisagreements(readings, identities),
    ...findDepartureDisagreements(readings, identities),
    ...findVenueDisagreements(readings, identities, linked.meetings),
    ...findProposerDisagreements(readings, identities, linked.proposals),
    ...findFramingDisagreements(readings, linked),
    ...findWordingDisagreements(readings, linked.families),
  ];
}

/** A changed figure that the figures themselves show to be disputed is told once. */
function withAltered(
  figures: readonly LinkedDisagreement[],
  altered: readonly LinkedDisagreement[],
): LinkedDisagreement[] {
  const told = [...figures];
  for (const one of altered) if (!told.some((other) => covers(other, one))) told.push(one);
  return told;
}

/** Tells whether each side of one disagreement stands in a sentence that another cites with the same value. */
const covers = (all: LinkedDisagreement, one: LinkedDisagreement): boolean =>
  one.sides.every(({ value, places }) =>
    all.sides.some(
      (side) =>
        side.value.includes(value) &&
        side.places.some((p) => places.some((q) => p.reading === q.reading && p.start === q.start)),
    ),
  );
