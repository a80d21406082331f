import { identityTable } from "../../knowledge/identities.js";
import { polityWords } from "../../knowledge/polities.js";
import { titles } from "../../knowledge/titles.js";
import { stateOf } from "../../knowledge/world.js";
import { type Entity, once, type Reading } from "../../model/index.js";
import type { Node } from "./node.js";

/** The groups of the set, and the state or body that each is told to belong to. */
export interface Told {
  readonly members: readonly (readonly Node[])[];
  readonly parties: readonly (number | undefined)[];
}

/**
 * Gives, for each report, the state whose officials it need not call so: the one that gave it out ("Republic of Peru"), or the one for which
 * all speak whom it calls by a bare office and whom other reports tell to be of a state.
 */
export function homesOfReports(
  { members, parties }: Told,
  readings: readonly Reading[],
): readonly (number | undefined)[] {
  const states = new Map(
    members.flatMap((group, e) => (group[0]?.entity.kind === "state" ? [[group[0].entity.key, e] as const] : [])),
  );
  const isState = new Set(states.values());
  const bare = readings.map(() => new Set<number>());
  for (const [e, group] of members.entries()) {
    const party = parties[e];
    if (party === undefined || !isState.has(party)) continue;
    for (const { reading, entity } of group) if (isBareOfficial(entity)) bare[reading]?.add(party);
  }
  return readings.map((reading, r) => {
    const giver = states.get(giverOf(reading) ?? "");
    const [only, ...others] = bare[r] ?? [];
    return giver ?? (others.length === 0 ? only : undefined);
  });
}

/** "Ambassador NAME", "Trade Minister NAME", of whom the report itself does not say for whom. */
const isBareOfficial = ({ kind, party, offices }: Entity): boolean =>
  kind === "person" && party === undefined && offices.some(({ title, of }) => of === undefined && isOfficial(title));

function isOfficial(title: string): boolean {
  const { ministers, top, envoys } = titles();
  const words = title.toLowerCase().split(/[\s-]+/);
  return words.some((word) => ministers.has(word) || envoys.has(word)) || top.has(title.toLowerCase());
}

/** "Republic of Peru", "Ministry of Trade of Peru": the state that a release is of, by the name of who gives it out. */
const giverOf = once((reading: Reading): string | undefined => {
  const { outlet } = reading.intake.report;
  const words = outlet?.split(/\s+/) ?? [];
  const of = words.lastIndexOf("of");
  if (outlet === undefined || of < 1) return undefined;
  const name = words.slice(words[of + 1] === "the" ? of + 2 : of + 1).join(" ");
  const before = words.slice(0, of).map((word) => word.toLowerCase());
  return before.some(
    (word) =>
      polityWords().of.some((of) => of.length === 1 && of[0] === word) || identityTable().institutions.has(word),
  )
    ? stateOf(name)?.key
    : undefined;
});
