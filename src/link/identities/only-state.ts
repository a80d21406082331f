import { titles } from "../../knowledge/titles.js";
import type { Reading } from "../../model/index.js";
import type { Node } from "./node.js";

/** How many times as often as any other a state acts for a minister to be its. */
const LEADS = 4;

/**
 * Gives the state whose ministers the reports need not call so: in a dispute within one country nobody is told to speak for a state, and one
 * state acts far more than any other.
 *
 * @param told the state or body that each group is told to belong to
 */
export function onlyState(
  members: readonly (readonly Node[])[],
  readings: readonly Reading[],
  told: readonly (number | undefined)[],
): number | undefined {
  const [first, second] = statesByActs(members, readings);
  if (!first || first.count === 0 || first.count < LEADS * (second?.count ?? 0)) return undefined;
  // Where one is told to speak for it, another of whom nothing is told may be another state's.
  const speaks = members.some((group, e) => group[0]?.entity.kind === "person" && told[e] === first.e);
  return speaks ? undefined : first.e;
}

/** Lists the states of the set by how much the reports have them do, the one that does most first. */
export function statesByActs(
  members: readonly (readonly Node[])[],
  readings: readonly Reading[],
): { readonly e: number; readonly count: number }[] {
  const acts = members.flatMap((group, e) =>
    group[0]?.entity.kind === "state" ? [{ e, count: actsOf(group, readings) }] : [],
  );
  return acts.sort((a, b) => b.count - a.count || a.e - b.e);
}

/** Tells whether one of the offices of a person is a minister's. */
export const isMinister = (group: readonly Node[]): boolean =>
  group[0]?.entity.kind === "person" &&
  group.some(({ entity }) =>
    entity.offices.some(
      ({ title, of }) =>
        of === undefined &&
        title
          .toLowerCase()
          .split(/[\s-]+/)
          .some((word) => titles().ministers.has(word)),
    ),
  );

const actsOf = (group: readonly Node[], readings: readonly Reading[]): number =>
  group.reduce(
    (sum, { reading, index }) =>
      sum + (readings[reading]?.mentions.filter((mention) => mention.acts && mention.entity === index).length ?? 0),
    0,
  );
