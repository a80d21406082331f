import { proposalWords } from "../../../knowledge/negotiation.js";
import { bySentence } from "../../../model/by-sentence.js";
import { firstFrom, type Provision, type Span, spansWithin } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { tailOf } from "../../events/scene.js";
import type { KnownProposal } from "./known.js";
import { cutRemark, hasQuantity, provision } from "./make.js";

/** What a figure of an offer is given in. */
const AMOUNTS: ReadonlySet<string> = new Set(["money", "percent", "count", "measure", "duration"]);

/** Finds what is offered in so many words: "an offer of 9% over two years", "a bid worth 3 billion", "raised its bid to 1,560". */
export function worthOf(reading: EventInput, proposal: KnownProposal): Provision[] {
  const next = reading.tokens[proposal.phrase.last];
  const after = reading.tokens[proposal.phrase.last + 1];
  const own: Span[] =
    next && after && ["of", "worth"].includes(next.norm)
      ? [
          {
            start: next.norm === "worth" ? next.start : after.start,
            end: cutRemark(reading, next.end, tailOf(reading, proposal.phrase)),
          },
        ]
      : [];
  return [...own, ...raisedTo(reading, proposal)]
    .map((span) => withoutDay(reading, span))
    .filter((span) => hasQuantity(reading, span, AMOUNTS))
    .flatMap((span) => provision(reading, proposal, span, "worth"));
}

/** "Raised its bid to 40 euros a share on Monday": the day is that of the raising. */
function withoutDay(reading: EventInput, span: Span): Span {
  const time = spansWithin(reading.times, span).at(-1);
  const before = time && reading.tokens[firstFrom(reading.tokens, time.start) - 1];
  const ends = time !== undefined && time.end >= span.end - 1 && time.type === "DATE";
  return ends && before?.norm === "on" && before.start > span.start
    ? { start: span.start, end: before.start - 1 }
    : span;
}

/** "Lifted its offer to 1,560 pence a share": what the verb of changing brings it to. */
function raisedTo(reading: EventInput, proposal: KnownProposal): Span[] {
  return bySentence(reading.clauses, proposal.sentence).flatMap((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (!clause || !verb || verb.negated || !proposalWords().revise.has(verb.lemma)) return [];
    if ((verb.passive ? clause.subject : clause.object) !== proposal.index) return [];
    const to = clause.obliques.find((o) => o.preposition === "to")?.phrase;
    const phrase = reading.phrases[to ?? -1];
    return phrase ? [{ start: phrase.start, end: Math.max(phrase.end, tailOf(reading, phrase)) }] : [];
  });
}
