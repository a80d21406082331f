import type {
  Identities,
  LinkedDisagreement,
  LinkedFigure,
  LinkedMeeting,
  LinkedProposal,
  Reading,
  StatementFamily,
} from "../../model/index.js";
import type { Weigh } from "../families/weights.js";
import { findActDisagreements } from "./acts/acts.js";
import { findAlteredDays } from "./altered-days.js";
import { findDenialDisagreements } from "./denials.js";
import { findDepartureDisagreements } from "./departures.js";
import { FactDisagreements } from "./facts/facts.js";
import { FigureDisagreements } from "./figures/figures.js";
import { findFramingDisagreements } from "./framing.js";
import { findHeldVenueDisagreements } from "./held-venues.js";
import { findLeadDisagreements } from "./leads.js";
import { findMeetingDisagreements } from "./meetings.js";
import { findNextPlaceDisagreements } from "./next-places.js";
import { findOfficeDisagreements } from "./offices.js";
import { findPresenceDisagreements } from "./presence.js";
import { findProposerDisagreements } from "./proposers.js";
import { findQuarrels } from "./quarrels.js";
import { withGivenUp } from "./settle.js";
import { findSpeakerDisagreements } from "./speakers.js";
import { StepDisagreements } from "./steps.js";
import { findTermDisagreements } from "./terms.js";
import { isToldBy, withAnswers } from "./told-by.js";
import { findTwins } from "./twins.js";
import { findUndoneDisagreements } from "./undone.js";
import { findVenueDisagreements } from "./venues.js";
import { findWordingDisagreements } from "./wording.js";

/** What the disagreements are looked for in. */
export interface LinkedSoFar {
  readonly families: readonly StatementFamily[];
  readonly figures: readonly LinkedFigure[];
  readonly meetings: readonly LinkedMeeting[];
  readonly proposals: readonly LinkedProposal[];
  /** The words that weigh something else than in the last set. */
  readonly changed: ReadonlySet<string>;
}

/** Finds in a growing set where the reports cannot all be right, or tell one thing in two lights. Few and real: doubt means none. */
export class Disagreements {
  readonly #figures: FigureDisagreements;
  readonly #facts = new FactDisagreements();
  readonly #steps = new StepDisagreements();

  constructor(readonly weigh: Weigh) {
    this.#figures = new FigureDisagreements(weigh);
  }

  find(readings: readonly Reading[], identities: Identities, linked: LinkedSoFar): LinkedDisagreement[] {
    const twins = findTwins(readings);
    const terms = findTermDisagreements(readings);
    const steps = [...terms, ...this.#steps.find(readings).filter((one) => !terms.some((term) => isToldBy(one, term)))];
    const denials = findDenialDisagreements(readings, this.weigh);
    const undone = findUndoneDisagreements(readings, identities);
    const denied = [...denials, ...undone.filter((one) => !denials.some((denial) => isToldBy(denial, one)))];
    const found = [
      ...this.#figures.find({ readings, identities, twins, ...linked }),
      ...findMeetingDisagreements(readings, linked.meetings),
      ...steps,
      ...findAlteredDays(readings, twins).filter((one) => !steps.some((step) => isToldBy(one, step))),
      ...findOfficeDisagreements(readings, identities),
      ...findDepartureDisagreements(readings, identities),
      ...findHeldVenueDisagreements(readings, identities, linked.meetings),
      ...findVenueDisagreements(readings, identities, linked.meetings),
      ...findNextPlaceDisagreements(readings, identities, linked.meetings),
      ...findLeadDisagreements(readings, identities, linked.meetings),
      ...findProposerDisagreements(readings, identities, linked.proposals),
      ...findActDisagreements(readings, identities),
      ...findSpeakerDisagreements(readings, identities),
      ...findPresenceDisagreements(readings, identities),
      ...findFramingDisagreements(readings, linked),
      ...withAnswers(denied, findQuarrels(readings), readings),
      ...findWordingDisagreements(readings, linked.families),
    ];
    // What a rule for one kind of quarrel tells is not told again by the one for all.
    const facts = this.#facts.find(readings, identities);
    return withGivenUp([...found, ...facts.filter((one) => !found.some((other) => isToldBy(one, other)))], readings);
  }
}
