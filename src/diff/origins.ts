import type { Change, Cited } from "../model/index.js";
import type { Versions } from "./context.js";
import { matchEntries } from "./match.js";

/** Finds the entries that one origin stood behind and that a second one stands behind now. */
export function diffOrigins(versions: Versions): Change[] {
  const { before, after } = versions;
  return [
    ...gained(versions, "rounds", before.rounds, after.rounds, ({ name }) => name),
    ...gained(versions, "proposals", before.proposals, after.proposals, ({ name }) => name),
    ...gained(versions, "figures", before.figures, after.figures, ({ about }) => about),
    ...gained(versions, "timeline", before.timeline, after.timeline, ({ text }) => text),
  ];
}

function gained<T extends Cited>(
  versions: Versions,
  section: Change["section"],
  before: readonly T[],
  after: readonly T[],
  about: (entry: T) => string,
): Change[] {
  return matchEntries(before, after).pairs.flatMap(([had, has]) => {
    const evidence = versions.news(has.evidence);
    if (had.standing.origins !== 1 || has.standing.origins < 2 || evidence.length === 0) return [];
    const count = (entry: T) => String(entry.standing.origins);
    const told = { before: count(had), after: count(has) };
    return [{ is: "origin-gained", section, entry: has.id, about: about(has), ...told, evidence } as const];
  });
}
