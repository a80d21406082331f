import { sourcing } from "../knowledge/sourcing.js";
import type { LinkedEntity, Links } from "../model/index.js";
import { onlySpokeFor } from "./spoke-for.js";

/** Sides above one another at most: a spokesman, his ministry, its state. */
const MOST_STEPS = 3;

/**
 * Gives for each entity the number of the one whose word is one with its own: a spokeswoman and her guild, a minister and the state are
 * one origin, however many of them a report asks. A body that a state has is its own, but for its ministries.
 */
export function sidesOfEntities({ entities }: Links): readonly number[] {
  return entities.map((_, i) => {
    let at = i;
    for (let step = 0; step < MOST_STEPS; step++) {
      const above = aboveOf(entities[at]);
      if (above === undefined || above === at || !entities[above]) break;
      at = above;
    }
    return at;
  });
}

function aboveOf(entity: LinkedEntity | undefined): number | undefined {
  if (!entity || entity.party === undefined) return undefined;
  if (entity.kind === "person") return onlySpokeFor(entity) ? undefined : entity.party;
  return entity.name
    .toLowerCase()
    .split(/\s+/)
    .some((word) => sourcing().organs.has(word))
    ? entity.party
    : undefined;
}
