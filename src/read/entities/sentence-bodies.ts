import { titles } from "../../knowledge/titles.js";
import type { Sentence } from "../../model/index.js";
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

/**
 * Votes by what the report speaks of: "Chairwoman NAME" without a word of whose she is stands for the company that the sentence right before
 * opens with, or the one before that.
 */
export function voteByCompany(scope: OwnerScope, holdings: readonly Holding[], votes: PartyVotes): void {
  const { tokens, sentences } = scope.base;
  for (const { person, phrase, standing } of holdings) {
    const { owner, complement, head, first, article } = phrase;
    if (standing || owner || complement || article || !titles().corporate.has(head.words) || votes.winner(person))
      continue;
    const here = tokens[first]?.sentence ?? 0;
    for (let back = 1; back <= MOST_BACK; back++) {
      const sentence = sentences[here - back];
      const name = sentence && subjectOf(scope, sentence);
      if (!name) continue;
      if (maySpeak(scope, name)) votes.add(person, name.key);
      break;
    }
  }
}

/** Sentences back in which the company may stand of which somebody without an owner is told to be an officer. */
const MOST_BACK = 3;

/** The body that a sentence opens with, its article and a few words before it let pass. */
function subjectOf({ names }: OwnerScope, { first, last }: Sentence): Named | undefined {
  for (let i = first; i < Math.min(last, first + OPENING); i++) {
    const name = names.at(i);
    if (name) return name.what === "body" ? name : undefined;
  }
  return undefined;
}

/** Tokens in which a sentence opens. */
const OPENING = 5;

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
