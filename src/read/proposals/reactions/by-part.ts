import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { bySentence } from "../../../model/by-sentence.js";
import { type Clause, type Reaction, within } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { statusOf } from "../../events/status.js";
import type { KnownProposal } from "../provisions/known.js";
import { give } from "./give.js";
import { takers } from "./takers.js";

/** Sentences behind a proposal within which "the night article" is one of its own. */
const REACH = 4;

/** Finds the reservations of those who take a part of a proposal ill: "welcomed the fee but rejected the night article". */
export function byPart(reading: EventInput, clause: Clause, known: readonly KnownProposal[]): Reaction[] {
  const { clauses, oneSided } = proposalWords();
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || verb.passive || verb.modal !== undefined) return [];
  const [behind] = clause.obliques;
  const isObjecting = verb.lemma === "object" && behind?.preposition === "to";
  const stance = isObjecting ? "reserves" : reactionWords().verbs.get(verb.lemma);
  if (!stance || stance === "supports" || stance === "accepts as a basis") return [];
  const object = reading.phrases[(isObjecting ? behind?.phrase : clause.object) ?? -1];
  const head = reading.tokens[object?.head ?? -1]?.lemma.toLowerCase();
  if (!object || !clauses.has(head ?? "") || statusOf(reading, clause) !== "happened") return [];
  const proposal = known.findLast((p) => p.phrase.start < object.start && !oneSided.has(p.head));
  if (!proposal || clause.sentence - proposal.sentence > REACH) return [];
  return give(reading, clause.sentence, proposal, "reserves", takers(reading, clause, clause.subject), "part");
}

/** Finds reactions of those who say what harm a proposal would do: "said the draft would ruin the islands". */
export function byHarm(reading: EventInput, clause: Clause, proposal: KnownProposal): Reaction[] {
  const verb = reading.verbs[clause.verb];
  if (!verb || verb.negated || clause.subject !== proposal.index || !reactionWords().harms.has(verb.lemma)) return [];
  const said = bySentence(reading.attributions, clause.sentence)
    .flatMap((i) => reading.attributions[i] ?? [])
    .find((a) => a.speaker !== undefined && !a.negated && a.content.some((c) => within(verb, c)));
  const isOwn = said?.speaker !== undefined && proposal.mention.authors.includes(said.speaker);
  return said?.speaker === undefined || isOwn
    ? []
    : give(reading, clause.sentence, proposal, "criticises", [said.speaker], `harm:${verb.lemma}`);
}
