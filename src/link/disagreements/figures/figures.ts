import type { LinkedDisagreement, LinkedFigure, LinkedMeeting, Reading } from "../../../model/index.js";
import { weighWords } from "../../families/weights.js";
import { withoutRepeated } from "../told-by.js";
import type { Twins } from "../twins.js";
import { findAlteredPairs } from "./altered.js";
import { claimsOf } from "./claims.js";
import { findDeadlineDisagreements } from "./deadlines.js";
import { findLengthPairs } from "./lengths.js";
import { findPairs, findPutAtPairs } from "./pairs.js";
import { sidesOf } from "./sides.js";
import { Told } from "./told.js";
import { findFateDisagreements } from "./what-befell.js";

/** Finds figures that cannot both hold, and such as count the dead here and the dead and hurt there. */
export function findFigureDisagreements(
  readings: readonly Reading[],
  figures: readonly LinkedFigure[],
  meetings: readonly LinkedMeeting[],
  twins: Twins,
): LinkedDisagreement[] {
  const claims = claimsOf(readings);
  const weigh = weighWords(readings);
  const told = new Told(claims);
  const pairs = [
    ...findPairs(claims, weigh, told),
    ...findPutAtPairs(claims),
    ...findAlteredPairs(twins, claims, told),
    ...findLengthPairs(readings, meetings),
  ];
  return [
    ...withoutRepeated(sidesOf(pairs, { told, weigh, readings })),
    ...findDeadlineDisagreements(claims, told, weigh),
    ...findFateDisagreements(readings, figures),
  ];
}
