import type { Round } from "../model/index.js";
import { negotiators } from "./parties.js";
import type { Record } from "./record.js";

/** Where a record has told of one pair, how much more often it must have than of any other. */
const MORE = 2;

/**
 * Gives the two who negotiate where the record's meetings are mostly between just two, ids of parties; else nobody: of three at the table
 * "both sides" may be any two.
 */
export function twoSides(record: Record, rounds: readonly Round[]): readonly string[] {
  const isSide = new Set(negotiators(record).map((index) => record.idIfAsked(index)));
  const told = new Map<string, { readonly pair: readonly string[]; weight: number }>();
  for (const round of rounds) {
    const sides = round.parties.filter((id) => isSide.has(id)).sort();
    if (sides.length < 2) continue;
    const known = told.get(sides.join()) ?? { pair: sides, weight: 0 };
    told.set(sides.join(), { ...known, weight: known.weight + new Set(round.evidence.map((e) => e.report)).size });
  }
  const [most, next] = [...told.values()].sort((a, b) => b.weight - a.weight);
  return most?.pair.length === 2 && most.weight >= MORE * (next?.weight ?? 0) ? most.pair : [];
}
