import type { Token } from "../../model/index.js";
import { described, type OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";

/** Tokens of the name of a side before the colon, at most. */
const LONGEST_SIDE = 8;

/** Votes by "For the crews: A and B, with C", "there were, for the crews, A and B; for the owners, D": whom such a list names sits for the side, or sat for it. */
export function voteByLists(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens, sentences } = scope.base;
  for (const sentence of sentences)
    for (let first = sentence.first; first < sentence.last; first++)
      if (tokens[first]?.norm === "for" && (first === sentence.first || isBreak(tokens[first - 1])))
        for (const { person, key } of listed(scope, first, sentence.last)) votes.add(person, key, LISTED);
}

const isBreak = (token: Token | undefined): boolean => token?.norm === ":" || token?.norm === ";";

/** Those of one side: up to the next one behind a semicolon, or to the end; nobody where it is a clause that says something of them. */
function listed(scope: OwnerScope, first: number, last: number): { person: PersonDraft; key: string }[] {
  const { tokens } = scope.base;
  const opens = tokens.slice(first, Math.min(last, first + LONGEST_SIDE));
  const length = opens.findIndex(({ norm }) => norm === ":" || norm === ",");
  const owned = length > 1 ? described(scope, first + 1, first + length) : undefined;
  if (!owned || !("key" in owned)) return [];
  const { key } = owned;
  const from = first + length + 1;
  const close = tokens.slice(from, last).findIndex(({ norm }) => norm === ";");
  const end = close < 0 ? last : from + close;
  // Behind a comma the rest may be a clause: "For Norway, the minister said".
  if (opens[length]?.norm === "," && tokens.slice(from, end).some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos)))
    return [];
  return tokens.slice(from, end).flatMap((_, i) => {
    const named = scope.people.byFirst.get(from + i);
    return named ? [{ person: named.person, key }] : [];
  });
}

/** More is told by it than by the office that somebody holds elsewhere: the head of a bank may sit for a state. */
const LISTED = 4;
