import { titles } from "../../knowledge/titles.js";
import { sortOfBody } from "./body-names.js";
import type { Holding } from "./holding.js";
import type { Named } from "./named.js";
import type { OfficePhrase } from "./office-phrases.js";
import type { OwnerScope } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";

/**
 * Votes by what a sentence is about: "Acme has had no plan since chief executive NAME left" names one company alone before an office that
 * only companies have, and no preposition makes it another's counterpart.
 */
export function voteBySentence(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  for (const { person, phrase } of holdings) {
    if (phrase.owner || phrase.complement || !isCompanyOffice(phrase.head.words) || votes.winner(person)) continue;
    const before = bodiesBefore(scope, phrase);
    const [only] = before;
    if (only && before.every(({ key }) => key === only.key) && before.every((name) => maySpeak(scope, name)))
      votes.add(person, only.key);
  }
}

function bodiesBefore({ base, names }: OwnerScope, { first, begin }: OfficePhrase): Named[] {
  const from = base.sentences[base.tokens[first]?.sentence ?? -1]?.first ?? begin;
  const covering = base.tokens.slice(from, begin).map((_, i) => names.at(from + i));
  return covering.filter((name, i) => name?.what === "body" && name.first === from + i).flatMap((name) => name ?? []);
}

const isCompanyOffice = (head: string): boolean => titles().corporate.has(head) || head === "director";

function maySpeak({ base }: OwnerScope, { first, key, name }: Named): boolean {
  const sort = sortOfBody(key, name);
  const before = base.tokens[base.tokens[first - 1]?.norm === "the" ? first - 2 : first - 1];
  return (sort === undefined || sort === "company") && before?.upos !== "ADP";
}
