import { reactionWords } from "../../../knowledge/negotiation.js";
import type { Clause, Reaction } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { statusOf } from "../../events/status.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { takers } from "./takers.js";

/** Sentences behind a proposal within which "recommends acceptance" is of it. */
const REACH = 2;

/** Finds reactions of those who want others to take it so: "urged its members to reject the offer". */
export function byUrging(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const stance = reactionWords().verbs.get(verb?.lemma ?? "");
  const parent = reading.clauses[clause.parent ?? -1];
  if (!verb || verb.negated || !stance || clause.object !== proposal.index || !parent) return [];
  if ((clause.kind !== "infinitive" && clause.kind !== "complement") || !isUrged(reading, parent)) return [];
  const who = takers(reading, parent, parent.subject);
  return give(reading, clause.sentence, proposal, stance, who, `urging:${verb.lemma}`);
}

/** Finds the same told by a noun: "is recommending acceptance". */
export function byAdvice(reading: EventInput, clause: Clause, known: readonly KnownProposal[]): Reaction[] {
  const object = reading.phrases[clause.object ?? -1];
  const advice = object && reactionWords().advice.get(reading.tokens[object.head]?.lemma.toLowerCase() ?? "");
  if (!advice || !isUrged(reading, clause)) return [];
  const proposal = known.findLast((p) => p.sentence <= clause.sentence);
  if (!proposal || clause.sentence - proposal.sentence > REACH) return [];
  return give(reading, clause.sentence, proposal, advice, takers(reading, clause, clause.subject), "advice");
}

const isUrged = (reading: EventInput, clause: Clause): boolean => {
  const verb = reading.verbs[clause.verb];
  return (
    verb !== undefined &&
    !verb.negated &&
    !verb.passive &&
    reactionWords().urging.has(verb.lemma) &&
    TOLD.has(statusOf(reading, clause))
  );
};

const TOLD: ReadonlySet<string> = new Set(["happened", "under way"]);
