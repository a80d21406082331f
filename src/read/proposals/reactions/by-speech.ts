import { reactionWords } from "../../../knowledge/reactions.js";
import { type Clause, firstFrom, type Reaction, within } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import type { KnownProposal } from "../provisions/known.js";
import { isButFirst } from "./but-first.js";
import { give } from "./give.js";
import { isConditional } from "./how-far.js";
import { endOfOwn, isOfVotes } from "./own-words.js";

/** Finds reactions in what somebody says of the proposal: "said the draft could form a basis", "called the draft “an insult”". */
export function bySpeech(reading: EventInput, proposal: KnownProposal): Reaction[] {
  const before = firstFrom(reading.attributions, proposal.phrase.end);
  return reading.attributions.slice(Math.max(0, before - 6), before + 1).flatMap((said) => {
    const called =
      proposal.phrase.start >= said.cue.end && said.content[0] && proposal.phrase.end <= said.content[0].start;
    const near = called && said.content[0] && said.content[0].start - proposal.phrase.end <= 3;
    const content = near ? said.content[0] : said.content.find((c) => within(proposal.phrase, c));
    if (!content || said.speaker === undefined || said.negated) return [];
    const [first, last] = [firstFrom(reading.tokens, content.start), firstFrom(reading.tokens, content.end)];
    const own = endOfOwn(reading, first, last);
    const match = reactionWords()
      .phrases.all(reading.tokens, first, own)
      .find((m) => !isOfVotes(reading, m.last) && !isTurned(reading, m.first));
    const stance = match?.value;
    // "Could take it on one condition".
    const verb = reading.tokens[match?.first ?? 0]?.start ?? 0;
    const clause = reading.clauses.findLast(
      (c) => c.sentence === said.sentence && (reading.verbs[c.verb]?.start ?? 0) <= verb,
    );
    const isFavour = stance === "supports" || stance === "accepts as a basis";
    if (isFavour && clause && isConditional(reading, clause) && mayBe(reading, clause)) return [];
    const held = isFavour && isButFirst(reading, match?.last ?? first) ? "reserves" : stance;
    return held ? give(reading, said.sentence, proposal, held, [said.speaker], "speech") : [];
  });
}

/** "Could live with it if": what would be on a condition. */
const mayBe = (reading: EventInput, { verb }: Clause): boolean =>
  reading.verbs[verb]?.modal !== undefined || reading.verbs[verb]?.tense === "future";

/** "Contained nothing unacceptable", "not a bad deal". */
const isTurned = ({ tokens }: EventInput, first: number): boolean =>
  tokens.slice(Math.max(0, first - 2), first).some((t) => TURNING.has(t.norm));

const TURNING = new Set(["nothing", "not", "n't", "never", "hardly", "no"]);
