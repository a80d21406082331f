import type { Round } from "../model/index.js";

/**
 * Gives the rounds without those that have neither day nor place where another of the same sides has: "previous talks between the two" are
 * no entry beside those of Tuesday.
 */
export function withoutDoubles(rounds: readonly Round[]): ReadonlySet<Round> {
  const isVague = (r: Round) => r.when === undefined && r.place === undefined && r.venue === undefined;
  const who = (r: Round) => new Set([...r.parties, ...(r.people ?? [])]);
  const isPast = (r: Round) => r.status === "held" || r.status === "under way";
  const isOf = (vague: Round, other: Round) => {
    const [own, theirs] = [[...who(vague)], who(other)];
    return own.length > 0 && own.every((id) => theirs.has(id));
  };
  const kept = new Set(rounds);
  for (const vague of rounds.filter(isVague)) {
    const others = rounds.filter((o) => o !== vague && kept.has(o) && o.kind !== "call" && vague.kind !== "call");
    const isTwice = others.some(
      (o) =>
        isPast(o) === isPast(vague) && isOf(vague, o) && (!isVague(o) || o.evidence.length >= vague.evidence.length),
    );
    if (isTwice) kept.delete(vague);
  }
  return kept;
}
