import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { type Clause, type Reaction, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { takers } from "./takers.js";

/** Sentences behind a proposal within which "what he calls “a poor bid”" is it. */
const REACH = 6;

/** Finds reactions to what somebody calls by a word for such things: "rejects what he calls “a poor bid”". */
export function byName(reading: EventInput, clause: Clause, known: readonly KnownProposal[]): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const stance = reactionWords().verbs.get(verb?.lemma ?? "");
  if (!verb || !stance || verb.negated || verb.passive || verb.modal !== undefined || verb.tense === "future")
    return [];
  const proposal = known.findLast((p) => p.sentence < clause.sentence);
  if (!proposal || clause.sentence - proposal.sentence > REACH || !isCalled(reading, clause)) return [];
  return give(reading, clause.sentence, proposal, stance, takers(reading, clause, clause.subject), "name");
}

function isCalled(reading: EventInput, { object, complement }: Clause): boolean {
  if (object !== undefined || complement?.form !== "wh") return false;
  const { agreements, heads } = proposalWords();
  const [first, ...rest] = spansWithin(reading.tokens, complement);
  return (
    first?.norm === "what" &&
    rest.some((t) => t.lemma === "call" || t.lemma === "describe") &&
    rest.some((t) => heads.has(t.lemma.toLowerCase()) || agreements.has(t.lemma.toLowerCase()))
  );
}
