import { denials } from "../../knowledge/framings.js";
import { overlaps, type Reading, type VerbGroup } from "../../model/index.js";

/** Tells of a verb whether it is told as it happened: neither possible nor denied, nor only wanted or threatened. */
export const isTold = (reading: Reading, verb: VerbGroup): boolean =>
  !verb.negated &&
  verb.modal === undefined &&
  !reading.tokens.slice(Math.max(0, verb.first - 1), verb.head).some(({ norm }) => norm === "to") &&
  !reading.attributions.some(({ negated, act, content }) => {
    const open = negated || denials().acts.has(act) || denials().rejecting.has(act);
    return open && content.some((part) => overlaps(part, verb));
  });
