import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, type Reaction, type Span, type VerbGroup, within } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { statusOf } from "../../events/status.js";
import type { KnownProposal } from "../provisions/known.js";
import type { Sides } from "../sides.js";
import { give } from "./give.js";
import { takers } from "./takers.js";

/** Sentences behind a proposal within which "recommends acceptance" is of it. */
const REACH = 2;

/** Finds reactions of those who want others to take it so: "urged its members to reject the offer". */
export function byUrging(reading: EventInput, clause: Clause, proposal: KnownProposal, sides: Sides): Reaction[] {
  const verb = reading.verbs[clause.verb];
  const stance = reactionWords().verbs.get(verb?.lemma ?? "");
  const parent = verb && (verb.passive ? over(reading, clause, verb) : reading.clauses[clause.parent ?? -1]);
  // "Recommended that the offer be rejected".
  const taken = verb?.passive ? clause.subject : clause.object;
  if (!verb || verb.negated || !stance || taken !== proposal.index || !parent) return [];
  const isHanging =
    clause.kind === "infinitive" || clause.kind === "complement" || (clause.kind === "participial" && verb.passive);
  if (!isHanging || !isUrged(reading, parent)) return [];
  // "Told the council that Chile would veto it": what another will do is no advice.
  if (verb.modal !== undefined || verb.tense === "future" || verb.tense === "past") return [];
  const who = urging(reading, parent, sides);
  return give(reading, clause.sentence, proposal, stance, who, `urging:${verb.lemma}`);
}

/** The clause in whose complement a passive stands. */
const over = (reading: EventInput, clause: Clause, verb: Span): Clause | undefined =>
  bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => c !== clause && c.complement !== undefined && within(verb, c.complement));

/** Finds the same told by a noun: "is recommending acceptance". */
export function byAdvice(
  reading: EventInput,
  clause: Clause,
  known: readonly KnownProposal[],
  sides: Sides,
): Reaction[] {
  const object = reading.phrases[clause.object ?? -1];
  const advice = object && reactionWords().advice.get(reading.tokens[object.head]?.lemma.toLowerCase() ?? "");
  if (!advice || !isUrged(reading, clause)) return [];
  const proposal = known.findLast((p) => p.sentence <= clause.sentence);
  if (!proposal || clause.sentence - proposal.sentence > REACH) return [];
  return give(reading, clause.sentence, proposal, advice, urging(reading, clause, sides), "advice");
}

/** "The bargaining committee recommends rejection": whoever has no name is one all the same. */
function urging(reading: EventInput, clause: Clause, sides: Sides): readonly number[] {
  const named = takers(reading, clause, clause.subject);
  return named.length > 0 ? named : sides.of(clause.subject);
}

const isUrged = (reading: EventInput, clause: Clause): boolean => {
  const verb = reading.verbs[clause.verb];
  return (
    verb !== undefined &&
    !verb.negated &&
    !verb.passive &&
    !isAsked(reading, verb) &&
    reactionWords().urging.has(verb.lemma) &&
    TOLD.has(statusOf(reading, clause))
  );
};

/** "Members asked to reject the offer": they are those who are asked; one recommends without saying to whom. */
const isAsked = ({ tokens }: EventInput, { last, lemma }: VerbGroup): boolean =>
  tokens[last]?.norm === "to" && lemma !== "recommend";

const TOLD: ReadonlySet<string> = new Set(["happened", "under way"]);
