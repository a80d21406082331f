import { proposalWords } from "../../../knowledge/negotiation.js";
import { type ReactionStance, reactionWords } from "../../../knowledge/reactions.js";
import type { Clause, Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { statusOf } from "../../events/status.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { isNotSaid } from "./how-far.js";
import { actorsAndPlaces } from "./seated.js";
import { takers } from "./takers.js";

/** Finds reactions told by a verb: "the union rejected the offer", "the plan shocked the islands", "the draft was viewed with alarm in X and by Y". */
export function byVerb(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  if (!verb || isNotSaid(reading, clause)) return [];
  const withheld = isWithheld(reading, clause, proposal);
  if (withheld || verb.modal !== undefined || verb.tense === "future" || !isDone(reading, clause))
    return withheld ? from(reading, clause, proposal, "reserves") : [];
  const words = reactionWords();
  const whole = `${verb.lemma} ${clause.obliques[0]?.preposition ?? ""}`;
  const takes = words.verbs.get(verb.lemma) ?? words.verbs.get(whole);
  const taken = words.verbs.has(verb.lemma) ? takenBy(reading, clause) : clause.obliques[0]?.phrase;
  if (takes && (holds(reading, taken, proposal) || isTakenBehind(reading, clause, proposal)))
    return from(reading, clause, proposal, takes);
  const strikes = words.effects.get(verb.lemma);
  const struck = verb.passive ? clause.subject : clause.object;
  const cause = verb.passive ? clause.agent : clause.subject;
  if (strikes && (holds(reading, cause, proposal) || isOfIt(reading, cause) || isRelativeOf(reading, clause, proposal)))
    return give(reading, clause.sentence, proposal, strikes, actorsAndPlaces(reading, struck), `effect:${verb.lemma}`);
  return [];
}

/** "Rejected it", and "voted to reject it": what is decided is done. */
function isDone(reading: EventInput, clause: Clause): boolean {
  const status = statusOf(reading, clause);
  if (status === "happened" || status === "under way") return true;
  const parent = reading.clauses[clause.parent ?? -1];
  const deciding = parent && reading.verbs[parent.verb];
  return (
    clause.kind === "infinitive" &&
    parent !== undefined &&
    proposalWords().deciding.has(deciding?.lemma ?? "") &&
    statusOf(reading, parent) === "happened"
  );
}

const takenBy = (reading: EventInput, clause: Clause): number | undefined =>
  reading.verbs[clause.verb]?.passive ? clause.subject : clause.object;

function from(reading: EventInput, clause: Clause, proposal: KnownProposal, stance: ReactionStance): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const who = takers(reading, clause, verb?.passive ? clause.agent : clause.subject);
  return give(reading, clause.sentence, proposal, stance, who, `verb:${verb?.lemma ?? ""}`);
}

/** "Norway has not accepted the paper": who withholds a yes has not said no. */
function isWithheld(reading: EventInput, clause: Clause, proposal: KnownProposal): boolean {
  const verb = reading.verbs[clause.verb];
  const { past, perfect } = { past: verb?.tense === "past", perfect: verb?.perfect ?? false };
  return (
    verb?.negated === true &&
    (past || perfect) &&
    reactionWords().verbs.get(verb.lemma) === "supports" &&
    holds(reading, takenBy(reading, clause), proposal)
  );
}

const holds = (reading: EventInput, index: number | undefined, proposal: KnownProposal): boolean => {
  const phrase = reading.phrases[index ?? -1];
  return (
    index === proposal.index ||
    phrase?.apposition === proposal.index ||
    (phrase?.joined?.includes(proposal.index) ?? false)
  );
};

/** "A proposal that Norway turned down": the clause stands behind the proposal and has a subject and no object of its own. */
const isTakenBehind = (reading: EventInput, clause: Clause, proposal: KnownProposal): boolean =>
  clause.object === undefined &&
  clause.subject !== undefined &&
  clause.subject !== proposal.index &&
  !(reading.verbs[clause.verb]?.passive ?? false) &&
  isRelativeOf(reading, clause, proposal);

/** "Angered by its contents", in a sentence about the proposal. */
const isOfIt = (reading: EventInput, index: number | undefined): boolean => {
  const phrase = reading.phrases[index ?? -1];
  return phrase !== undefined && ["it", "its"].includes(reading.tokens[phrase.first]?.norm ?? "");
};

/** "A plan that shocked the islands": the clause hangs on the proposal. */
const isRelativeOf = (reading: EventInput, clause: Clause, proposal: KnownProposal): boolean => {
  const verb = reading.verbs[clause.verb];
  return (
    (clause.kind === "relative" || standsBehindThat(reading, proposal)) &&
    verb !== undefined &&
    verb.start > proposal.phrase.end &&
    (reading.phrases[clause.subject ?? -1]?.start ?? verb.start) - proposal.phrase.end < 12
  );
};

/** "A plan that Norway turned down": right behind a thing "that" begins what is told of it. */
const standsBehindThat = (reading: EventInput, { phrase }: KnownProposal): boolean =>
  ["that", "which"].includes(reading.tokens[phrase.last]?.norm ?? "");
