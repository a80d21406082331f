import { proposalWords } from "../../../knowledge/negotiation.js";
import { reactionWords } from "../../../knowledge/reactions.js";
import { firstFrom, type Provision, type Span, spansWithin } from "../../../model/index.js";
import { entitiesOfPhrase } from "../../entities-in.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "./known.js";
import { AMOUNTS, hasQuantity, provision } from "./make.js";
import { endOfNounList } from "./noun-list.js";
import { splitList } from "./split-list.js";

/** Finds what a paper comes with: "a compromise with fixed quotas for two years, a reserve of 3 percent, and a review clause". */
export function inWithList(reading: EventInput, proposal: KnownProposal): Provision[] {
  const { tokens, phrases } = reading;
  const at = proposal.phrase.last;
  const first = tokens[at + 1];
  if (tokens[at]?.norm !== "with" || !first || first.sentence !== proposal.sentence) return [];
  const index = firstFrom(phrases, first.start);
  const thing = phrases[index];
  if (thing?.first !== at + 1 || entitiesOfPhrase(reading, index).length > 0) return [];
  if (isOfOthers(tokens[thing.head]?.lemma.toLowerCase() ?? "")) return [];
  const end = endOfNounList(reading, at + 1, TWO);
  const spans = end === undefined ? single(reading, thing.full) : splitList(reading, { start: first.start, end });
  return spans.flatMap((span) => provision(reading, proposal, span, "with"));
}

/** Things that are told one after the other, at least. */
const TWO = 2;

/** "With the backing of the guild", "with a deadline of Friday": nothing that it holds. */
const isOfOthers = (lemma: string): boolean =>
  reactionWords().nouns.has(lemma) || proposalWords().vague.has(lemma) || lemma === "deadline";

/** One thing alone is in it where it is counted: "an offer with a bonus of 300 euros". */
const single = (reading: EventInput, span: Span): Span[] =>
  hasQuantity(reading, span, AMOUNTS) && spansWithin(reading.times, span).length === 0 ? [span] : [];
