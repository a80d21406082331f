import type {
  Identities,
  LinkedDisagreement,
  LinkedFigure,
  LinkedMeeting,
  LinkedProposal,
  Reading,
  StatementFamily,
} from "../../model/index.js";
import { weighWords } from "../families/weights.js";
import { findAlteredDays } from "./altered-days.js";
import { findAnsweredDenials } from "./answered.js";
import { findContested } from "./contested.js";
import { findDenialDisagreements } from "./denials.js";
import { findDepartureDisagreements } from "./departures.js";
import { findFigureDisagreements } from "./figures/figures.js";
import { findFramingDisagreements } from "./framing.js";
import { findMeetingDisagreements } from "./meetings.js";
import { findOfficeDisagreements } from "./offices.js";
import { findProposerDisagreements } from "./proposers.js";
import { findStepDisagreements } from "./steps.js";
import { isToldBy } from "./told-by.js";
import { findTwins } from "./twins.js";
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
  const twins = findTwins(readings);
  const steps = findStepDisagreements(readings);
  return [
    ...findFigureDisagreements(readings, linked.figures, linked.meetings, twins),
    ...findMeetingDisagreements(readings, linked.meetings),
    ...steps,
    ...findAlteredDays(readings, twins).filter((one) => !steps.some((step) => isToldBy(one, step))),
    ...findOfficeDisagreements(readings, identities),
    ...findDepartureDisagreements(readings, identities),
    ...findVenueDisagreements(readings, identities, linked.meetings),
    ...findProposerDisagreements(readings, identities, linked.proposals),
    ...findFramingDisagreements(readings, linked),
    ...findDenialDisagreements(readings, weighWords(readings)),
    ...findAnsweredDenials(readings),
    ...findContested(readings),
    ...findWordingDisagreements(readings, linked.families),
  ];
}
