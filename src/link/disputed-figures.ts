import type { LinkedDisagreement, LinkedFigure, Reading, Ref } from "../model/index.js";

const keyOf = ({ reading, index }: Ref): string => `${reading} ${index}`;

/**
 * Brings the numbers that sides give for one thing into one figure, whatever nouns they are told with: "38,500 members" and "41,000
 * nurses". Each goes, with its equals, to the figure of theirs that most reports give.
 */
export function joinDisputed(
  figures: readonly LinkedFigure[],
  disagreements: readonly LinkedDisagreement[],
  readings: readonly Reading[],
): LinkedFigure[] {
  const members = figures.map((figure) => [...figure.members]);
  const homes = new Map(members.flatMap((refs, at) => refs.map((ref) => [keyOf(ref), at] as const)));
  const valueOf = (ref: Ref): string => {
    const { kind, least, most } = readings[ref.reading]?.quantities[ref.index] ?? {};
    return `${kind} ${least} ${most}`;
  };
  for (const { kind, sides } of disagreements) {
    const told = kind === "figure" ? sides.flatMap(({ numbers }) => numbers ?? []) : [];
    const own = [...new Set(told.flatMap((ref) => homes.get(keyOf(ref)) ?? []))];
    const home = own.sort((a, b) => (members[b]?.length ?? 0) - (members[a]?.length ?? 0) || a - b)[0];
    if (home === undefined || own.length < 2) continue;
    const values = new Set(told.map(valueOf));
    for (const other of own.slice(1)) {
      const moved = (members[other] ?? []).filter((ref) => values.has(valueOf(ref)));
      members[other] = (members[other] ?? []).filter((ref) => !moved.includes(ref));
      members[home]?.push(...moved);
      for (const ref of moved) homes.set(keyOf(ref), home);
    }
  }
  return figures.flatMap((figure, at) => {
    const own = members[at] ?? [];
    return own.length === 0 ? [] : [{ ...figure, members: own }];
  });
}
