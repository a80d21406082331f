import type { Twins } from "../twins.js";
import type { Claim } from "./claims.js";
import { areOfOneState } from "./of-one-state.js";
import { cannotBothHold, type Pair } from "./pairs.js";
import type { Told } from "./told.js";

/**
 * Finds a number that one report gives otherwise in the same sentence: whoever copies and changes a figure cannot be right
 * together with his source.
 */
export function findAlteredPairs(twins: Twins, claims: readonly Claim[], told: Told): Pair[] {
  const claimOf = new Map(claims.map((claim) => [claim.quantity, claim]));
  return twins.flatMap(([a, b]) => {
    if (a.quantities.length !== b.quantities.length) return [];
    return a.quantities.flatMap((quantity, i): Pair[] => {
      const [one, other] = [claimOf.get(quantity), claimOf.get(b.quantities[i] ?? quantity)];
      const isAltered = one && other && isOneClaim(one, other) && cannotBothHold(one, other) && !told.inOne(one, other);
      return isAltered ? [[one, other]] : [];
    });
  });
}

/** "Wants 4,000" and "offers 3,000" are two claims in the same words. */
const isOneClaim = (a: Claim, b: Claim): boolean =>
  a.dimension === b.dimension && a.mode !== undefined && a.mode === b.mode && areOfOneState(a, b);
