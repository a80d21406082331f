import type { Dossier, Round } from "../../model/index.js";

/** Finds the round that was held last before the day that the record stands at, or is under way on it. */
export function lastRound({ rounds, asOf }: Pick<Dossier, "rounds" | "asOf">): Round | undefined {
  let last: Round | undefined;
  for (const round of rounds) {
    if (round.status !== "held" && round.status !== "under way") continue;
    if (!round.when || round.when.from.slice(0, 10) > asOf.slice(0, 10)) continue;
    if (!last?.when || round.when.to > last.when.to) last = round;
  }
  return last;
}
