import { proposalWords } from "../../../knowledge/negotiation.js";
import { type Clause, firstFrom, type Span } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { cutRemark, endOfSentence } from "./make.js";

/** "The text says that both sides must leave": what it says is to be. */
export function isOrdering(reading: EventInput, { verb, complement }: Clause, all: readonly Clause[]): boolean {
  const { lemma, tense } = reading.verbs[verb] ?? { lemma: "", tense: "none" };
  if (!complement || tense !== "present" || !proposalWords().ruling.has(lemma)) return false;
  return all.some((c) => {
    const said = reading.verbs[c.verb];
    return (
      said !== undefined &&
      said.start > complement.start &&
      said.end <= complement.end &&
      (ORDERED.has(said.modal ?? "") || said.tense === "future")
    );
  });
}

export const SAID = "say";

/** What it says, without the "that" before it. */
export function saidSpan(reading: EventInput, { complement, sentence }: Clause): Span | undefined {
  if (!complement) return undefined;
  const first = firstFrom(reading.tokens, complement.start);
  const start = reading.tokens[reading.tokens[first]?.norm === "that" ? first + 1 : first]?.start ?? complement.start;
  return { start, end: cutRemark(reading, start, Math.min(complement.end, endOfSentence(reading, sentence))) };
}

const ORDERED = new Set(["must", "should", "would", "will", "shall"]);
