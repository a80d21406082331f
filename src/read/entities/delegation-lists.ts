import { described, type OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/** Tokens of the name of a side before the colon, at most. */
const LONGEST_SIDE = 8;

/** Votes by "For the crews: A and B, with C.": all whom such a list names sit for the side, or sat for it. */
export function voteByLists(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens, sentences } = scope.base;
  for (const { first, last } of sentences) {
    if (tokens[first]?.norm !== "for") continue;
    const end = Math.min(last, first + LONGEST_SIDE);
    const length = tokens.slice(first, end).findIndex(({ norm }) => norm === ":");
    const owned = length > 1 ? described(scope, first + 1, first + length) : undefined;
    if (!owned || !("key" in owned)) continue;
    for (let i = first + length; i < last; i++) {
      const named = scope.people.byFirst.get(i);
      if (named) votes.add(named.person, owned.key, LISTED);
    }
  }
}

/** More is told by it than by the office that somebody holds elsewhere: the head of a bank may sit for a state. */
const LISTED = 4;
