import { units } from "../../knowledge/units.js";
import { clauseAround } from "../../model/clause-around.js";
import { firstFrom, type Quantity } from "../../model/index.js";
import { type OfClause, subjectOf } from "./about-clause.js";
import type { QuantityInput } from "./quantity-input.js";

type Amount = Pick<Quantity, "start" | "end" | "kind" | "sentence">;

/** Characters of what is done with its object, at most. */
const LONGEST = 60;

/** Tells what went on for a time: "the crews struck | for 31 days", "the rebels had held him | for 19 months": strikes, captivity, blockades, long talks. */
export function lastingDeed(reading: QuantityInput, amount: Amount): OfClause | undefined {
  const clause = amount.kind === "duration" ? clauseAround(reading, amount) : undefined;
  if (!clause) return undefined;
  const { start } = amount;
  const verb = reading.verbs[clause.verb];
  const subject = verb && subjectOf(reading, clause);
  const before = reading.tokens[firstFrom(reading.tokens, start) - 1];
  const isDeed = verb && units().lastingDeeds.has(verb.lemma) && !verb.negated && verb.modal === undefined;
  if (!verb || !isDeed || !subject || !/^(?:for|to)$/.test(before?.norm ?? "")) return undefined;
  const object = reading.phrases[clause.object ?? -1];
  const isWhole = object && object.start >= verb.end && object.end < start && object.end - verb.start <= LONGEST;
  return {
    about: { start: subject.start, end: subject.end },
    deed: { start: verb.start, end: isWhole ? object.end : verb.end },
  };
}
