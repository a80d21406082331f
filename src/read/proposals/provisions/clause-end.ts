import { firstFrom } from "../../../model/index.js";
import type { EventInput } from "../../events/event-input.js";
import { endOfSentence } from "./make.js";

/** Gives where a stretch ends with when it holds: "double it to 28 once the lock is mended". */
export function withCondition(reading: EventInput, sentence: number, end: number): number {
  const at = firstFrom(reading.tokens, end);
  if (!reading.tokens.slice(at - CUT, at).some((t) => CONDITIONS.has(t.norm))) return end;
  const comma = reading.tokens.slice(at, reading.sentences[sentence]?.last).find((t) => t.norm === ",");
  return comma?.start ?? endOfSentence(reading, sentence);
}

/** Tokens of a condition, at most, that a clause takes with it where another begins within it. */
const CUT = 3;
const CONDITIONS = new Set(["once", "if", "when", "unless", "until", "provided"]);

/** Gives where a stretch ends with the words between marks that belong to it: "grant the quota only to steel “melted here”". */
export function withQuotation(reading: EventInput, end: number): number {
  const next = reading.quotations[firstFrom(reading.quotations, end)];
  return next && next.start - end <= 1 ? next.end : end;
}
