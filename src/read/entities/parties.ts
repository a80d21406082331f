import { actorWords } from "../../knowledge/actors.js";
import { titles } from "../../knowledge/titles.js";
import { sortOfBody } from "./body-names.js";
import { leaderBefore, voteByDelegations } from "./delegations.js";
import type { Holding } from "./holding.js";
import { keyed, type OwnerScope, officeOwner } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/** Votes by "Russia's NAME", "NAME of Norway", and by whose delegation a person leads or belongs to. */
export function voteByPlace(scope: OwnerScope, votes: PartyVotes): void {
  const { tokens } = scope.base;
  for (const { person, span } of scope.people.byFirst.values()) {
    const mark = tokens[span.first - 1];
    const owner = mark?.xpos === "POS" ? scope.names.at(span.first - 2) : undefined;
    const of =
      tokens[span.last]?.norm === "of"
        ? scope.names.at(tokens[span.last + 1]?.norm === "the" ? span.last + 2 : span.last + 1)
        : undefined;
    for (const name of [owner, of]) {
      const owned = name && keyed(name);
      if (owned && "key" in owned) votes.add(person, owned.key, 2);
    }
  }
  for (const name of scope.names.all()) {
    if (name.what !== "body") continue;
    const sentence = scope.base.sentences[tokens[name.first]?.sentence ?? -1];
    const start = tokens[name.first - 1]?.norm === "the" ? name.first - 1 : name.first;
    if (sentence && actorWords().leads.has(tokens[start - 1]?.lemma ?? ""))
      for (const person of leaderBefore(scope, start, sentence)) votes.add(person, name.key, 2);
  }
  voteByDelegations(scope, votes);
}

function isOrgan({ names }: OwnerScope, key: string): boolean {
  if (!key.startsWith("body:")) return false;
  return names
    .all()
    .some((name) => name.key === key && !name.of && titles().organs.has(sortOfBody(key, name.name) ?? ""));
}

/** Those whose office says that they speak for a state of themselves, and those who stand by a person's side. */
export function voteByOffices(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { kin } = titles();
  for (const one of holdings) {
    const owned = officeOwner(scope, one.phrase);
    if (owned && "key" in owned && !kin.has(one.phrase.head.words))
      votes.add(one.person, owned.key, one.standing === "former" || isOrgan(scope, owned.key) ? 1 : 3);
  }
  // "President A's special envoy, B": one party, whichever of them the report tells it of.
  for (const one of holdings) {
    const owned = officeOwner(scope, one.phrase);
    if (!owned || !("person" in owned) || kin.has(one.phrase.head.words)) continue;
    const [a, b] = [votes.winner(one.person), votes.winner(owned.person)];
    if (a && !b) votes.add(owned.person, a);
    else if (b && !a) votes.add(one.person, b);
  }
}
