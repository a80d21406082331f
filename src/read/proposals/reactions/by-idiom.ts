import { proposalWords } from "../../../knowledge/negotiation.js";
import type { PhraseMatch } from "../../../knowledge/phrase-index.js";
import { type ReactionStance, reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import type { Clause, Reaction, Sentence } from "../../../model/index.js";
import { type EventInput, inSpeech } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { takers } from "./takers.js";

/** Sentences of one paragraph over which "it" still is the proposal. */
const REACH = 3;

/** Sentences behind a proposal within which a vote "against it" is on that. */
const VOTE_REACH = 4;

const pointsBack = ({ tokens }: EventInput, { first, last }: { first: number; last: number }): boolean =>
  tokens.slice(first, last).some((t) => t.norm === "it");

/** Finds reactions told by a turn of phrase, whose object is the proposal told last: "the islands would have none of it". */
export function byIdiom(reading: EventInput, known: readonly KnownProposal[]): Reaction[] {
  if (known.length === 0) return [];
  const { idioms, votes } = reactionWords();
  return reading.sentences.flatMap((sentence, index) => [
    ...idioms.all(reading.tokens, sentence.first, sentence.last).flatMap((match) =>
      fromMatch(
        reading,
        known.filter((p) => isNear(reading, p, sentence, index)),
        index,
        match,
      ),
    ),
    ...votes.all(reading.tokens, sentence.first, sentence.last).flatMap((match) => {
      const of = pointsBack(reading, match) ? known.filter((p) => index - p.sentence <= VOTE_REACH) : known;
      return fromMatch(reading, of, index, match);
    }),
  ]);
}

function fromMatch(
  reading: EventInput,
  known: readonly KnownProposal[],
  index: number,
  match: PhraseMatch<ReactionStance>,
): Reaction[] {
  const at = reading.tokens[match.first];
  const clause = at && clauseAt(reading, index, match);
  if (!clause || inSpeech(reading, at) || isOnStrike(reading, match)) return [];
  const proposal = known.findLast((p) => p.phrase.start < at.start);
  if (!proposal) return [];
  return give(reading, index, proposal, match.value, takers(reading, clause, clause.subject), "idiom");
}

/** "Voted by 98% to let it call a strike. Of those voting in favour ...": a report that tells of a vote on a strike alone. */
function isOnStrike({ sentences, tokens }: EventInput, { value, first, last }: PhraseMatch<ReactionStance>): boolean {
  const { agreements, ballots, heads, strikes } = proposalWords();
  const isVote = tokens.slice(first, last).some((t) => t.lemma === "vote" || ballots.has(t.lemma));
  if (!isVote || value !== "supports") return false;
  const told = sentences.map((s) => tokens.slice(s.first, s.last)).filter((s) => s.some((t) => t.lemma === "vote"));
  const isOf = (words: ReadonlySet<string>) => told.some((s) => s.some((t) => words.has(t.lemma)));
  return isOf(strikes) && !isOf(heads) && !isOf(agreements);
}

/** The clause whose verb group stands in the phrase or reaches into it. */
const clauseAt = (reading: EventInput, sentence: number, { first, last }: { first: number; last: number }) =>
  bySentence(reading.clauses, sentence)
    .flatMap((i): Clause[] => (reading.clauses[i] ? [reading.clauses[i]] : []))
    .find((c) => {
      const verb = reading.verbs[c.verb];
      return verb !== undefined && verb.first < last && verb.last > first;
    });

const isNear = (reading: EventInput, p: KnownProposal, sentence: Sentence, index: number): boolean =>
  index - p.sentence <= REACH && reading.sentences[p.sentence]?.block === sentence.block;
