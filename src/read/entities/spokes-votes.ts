import { titles } from "../../knowledge/titles.js";
import type { Holding } from "./holding.js";
import { keyed, type OwnerScope, officeOwner, subjectOf } from "./owners.js";
import type { PartyVotes } from "./party-votes.js";
import type { PersonDraft } from "./people.js";

/**
 * Votes by "The ministry refused. It would take time, said spokesman NAME": whoever speaks, and of whom nothing is said for whom, speaks for the
 * one body of the sentence, else for the subject of the one before; "The mayor's office said no" makes a spokesman the mayor's.
 */
export function voteBySpokes(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  for (const { person, phrase } of holdings) {
    if (!titles().spokes.has(phrase.head.words) || phrase.plural || votes.winner(person) || officeOwner(scope, phrase))
      continue;
    if (phrase.owner || phrase.complement) continue;
    const sentence = scope.base.tokens[phrase.first]?.sentence ?? 0;
    const own = bodiesIn(scope, scope.base.sentences[sentence]?.first ?? phrase.begin, phrase.begin);
    if (own.length > 1) continue;
    const owned = own[0] ? keyed(own[0]) : subjectOf(scope, sentence - 1, { before: phrase.first });
    const boss = own.length === 0 ? officeBefore(scope, sentence - 1, phrase.first) : undefined;
    if (boss && boss !== person) votes.share(person, boss);
    else if (owned && "key" in owned) votes.add(person, owned.key);
  }
}

const bodiesIn = ({ names }: OwnerScope, from: number, to: number) => {
  const bodies = names.all().filter(({ first, what }) => what === "body" && first >= from && first < to);
  return [...new Map(bodies.map((name) => [name.key, name])).values()];
};

/** "Mayor NAME's office says": whose office the sentence before begins with. */
function officeBefore({ base, people }: OwnerScope, index: number, at: number): PersonDraft | undefined {
  const sentence = base.sentences[index];
  if (!sentence || sentence.block !== base.sentences[base.tokens[at]?.sentence ?? -1]?.block) return undefined;
  for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + MOST_BEFORE); i++) {
    const named = people.covering.get(i);
    if (!named) continue;
    const isOffice =
      base.tokens[named.span.last]?.xpos === "POS" && base.tokens[named.span.last + 1]?.norm === "office";
    return isOffice ? named.person : undefined;
  }
  return undefined;
}

/** Tokens of a title before a name, at most. */
const MOST_BEFORE = 8;
