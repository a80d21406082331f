import { titles } from "../../knowledge/titles.js";
import { sortOfBody } from "./body-names.js";
import type { Holding } from "./holding.js";
import type { Named } from "./named.js";
import type { OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/**
 * Votes by what a sentence is about: "Acme has had no plan since chief executive NAME left" names one company alone before an office that
 * only companies have, and no preposition makes it another's counterpart.
 */
export function voteBySentence(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  for (const { person, phrase } of holdings) {
    if (phrase.owner || phrase.complement || !isCompanyOffice(phrase.head.words) || votes.winner(person)) continue;
    const sentence = scope.base.sentences[scope.base.tokens[phrase.first]?.sentence ?? -1];
    const before = scope.names
      .all()
      .filter(({ first, what }) => what === "body" && first >= (sentence?.first ?? 0) && first < phrase.begin);
    const [only] = before;
    if (only && before.every(({ key }) => key === only.key) && before.every((name) => maySpeak(scope, name)))
      votes.add(person, only.key);
  }
}

const isCompanyOffice = (head: string): boolean => titles().corporate.has(head) || head === "director";

function maySpeak({ base }: OwnerScope, { first, key, name }: Named): boolean {
  const sort = sortOfBody(key, name);
  const before = base.tokens[base.tokens[first - 1]?.norm === "the" ? first - 2 : first - 1];
  return (sort === undefined || sort === "company") && before?.upos !== "ADP";
}
