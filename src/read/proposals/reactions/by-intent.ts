import { matterWords } from "../../../knowledge/issues.js";
import { proposalWords } from "../../../knowledge/negotiation.js";
import { type ReactionStance, reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, firstFrom, type Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { isNotSaid } from "./how-far.js";
import { takers } from "./takers.js";

/**
 * Finds reactions of those who say what they will do: "the guild said it would oppose the plan". One that hangs on a condition
 * ("unless the fees are cut") is a reservation.
 */
export function byIntent(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const stance = verb && reactionWords().verbs.get(verb.lemma);
  const parent = reading.clauses[clause.parent ?? -1];
  const isAhead = verb !== undefined && (verb.modal === "would" || verb.tense === "future") && !verb.negated;
  if (!stance || !isAhead || clause.object !== proposal.index || clause.kind !== "complement" || !parent) return [];
  const subject = reading.tokens[reading.phrases[clause.subject ?? -1]?.head ?? -1];
  if (!OWN.has(subject?.norm ?? "") || isNotSaid(reading, clause)) return [];
  const who = takers(reading, parent, parent.subject);
  const by = `intent:${verb.lemma}`;
  return give(reading, clause.sentence, proposal, isConditional(reading, clause) ? "reserves" : stance, who, by);
}

const OWN = new Set(["it", "they", "he", "she"]);

function isConditional(reading: EventInput, clause: Clause): boolean {
  const { conditions } = matterWords();
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .some((c) => {
      const opens = c.start > clause.start ? reading.tokens[firstFrom(reading.tokens, c.start)]?.norm : undefined;
      return c.kind === "adverbial" && opens !== undefined && (conditions.has(opens) || opens === "if");
    });
}

/**
 * Finds reactions of those who take it "as" something: "the crews took the paper as a place to begin", "as what its mayor called
 * “a basis”".
 */
export function byTaking(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const isTaken = (verb?.passive ? clause.subject : clause.object) === proposal.index;
  if (!verb || verb.negated || !isTaken || !proposalWords().taking.has(verb.lemma)) return [];
  const stance = takenAs(reading, clause, proposal);
  const who = takers(reading, clause, verb.passive ? clause.agent : clause.subject);
  return stance ? give(reading, clause.sentence, proposal, stance, who, `as:${verb.lemma}`) : [];
}

/** From "as" to the preposition behind its phrase ("as a basis for"), or through what somebody called it. */
function takenAs(reading: EventInput, clause: Clause, { phrase }: KnownProposal): ReactionStance | undefined {
  const as = reading.phrases[clause.obliques.find((o) => o.preposition === "as")?.phrase ?? -1];
  const isCalled = reading.tokens[phrase.last]?.norm === "as" && reading.tokens[phrase.last + 1]?.norm === "what";
  const first = as ? as.first - 1 : phrase.last;
  const last = as ? as.last + 1 : (reading.sentences[clause.sentence]?.last ?? first);
  return as || isCalled ? reactionWords().phrases.all(reading.tokens, first, last)[0]?.value : undefined;
}
