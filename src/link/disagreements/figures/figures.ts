import type { Identities, LinkedDisagreement, LinkedFigure, LinkedMeeting, Reading } from "../../../model/index.js";
import type { Weigh } from "../../families/weights.js";
import { numbersIn } from "../../numbers-in.js";
import { withoutRepeated } from "../told-by.js";
import type { Twins } from "../twins.js";
import { findAlteredPairs } from "./altered.js";
import { claimsIn } from "./claims.js";
import { findCrowdPairs } from "./crowds.js";
import { findDeadlineDisagreements } from "./deadlines.js";
import { findHeldPairs } from "./held.js";
import { findLengthPairs } from "./lengths.js";
import { ClaimPairs, findPutAtPairs } from "./pairs.js";
import { findSetRight } from "./set-right.js";
import { sidesOf } from "./sides.js";
import { Told } from "./told.js";
import { findFateDisagreements } from "./what-befell.js";

/** What is looked at for numbers that differ. */
export interface Numbers {
  readonly readings: readonly Reading[];
  readonly identities: Identities;
  readonly figures: readonly LinkedFigure[];
  readonly meetings: readonly LinkedMeeting[];
  /** Sentences that two reports have from one text. */
  readonly twins: Twins;
  /** The words that weigh something else than in the last set. */
  readonly changed: ReadonlySet<string>;
}

/** Finds in a growing set figures that cannot both hold, and such as count the dead here and the dead and hurt there. */
export class FigureDisagreements {
  readonly #pairs: ClaimPairs;

  constructor(readonly weigh: Weigh) {
    this.#pairs = new ClaimPairs(weigh);
  }

  find({ readings, identities, figures, meetings, twins, changed }: Numbers): LinkedDisagreement[] {
    const claims = readings.flatMap(claimsIn);
    const numberOf = numbersIn(readings);
    const told = new Told(claims, numberOf);
    const held = findHeldPairs(readings, identities, told);
    const about = new Map(held.flatMap((one) => one.pair.map((claim) => [claim, one.about] as const)));
    const context = { told, weigh: this.weigh, numberOf, about };
    const pairs = [
      ...this.#pairs.find(claims, told, changed),
      ...findPutAtPairs(claims),
      ...findAlteredPairs(twins, claims, told),
      ...findLengthPairs(readings, meetings),
      ...findCrowdPairs(claims),
      ...held.map(({ pair }) => pair),
    ];
    return [
      ...withoutRepeated(sidesOf(pairs, context)),
      ...findSetRight(readings, numberOf),
      ...findDeadlineDisagreements(claims, context),
      ...findFateDisagreements(readings, figures),
    ];
  }
}
