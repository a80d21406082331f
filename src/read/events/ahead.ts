import { bySentence } from "../../model/by-sentence.js";
import type { Clause, EventStatus, When } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { type EventInput } from "./event-input.js";

/** Tells what is still to come, surely or not. */
export const isAhead = (status: EventStatus): boolean => status === "planned" || status === "possible";

/** "The next session is on Wednesday": what is dated after the report came out had not happened when it did. */
export function settled(reading: EventInput, status: EventStatus, when: When | undefined): EventStatus {
  const isPast = status === "happened" || status === "under way";
  return isPast && when !== undefined && isAfterPublication(reading, when) ? "planned" : status;
}

/** What is still to come is not on a day before the report: such a day is of something else. */
export function aheadOnly<T extends { readonly when?: When }>(
  reading: EventInput,
  status: EventStatus,
  days: T,
): T | object {
  const published = reading.intake.report.published?.value.slice(0, 10);
  return published && days.when && isAhead(status) && days.when.to.slice(0, 10) < published ? {} : days;
}

/** "They will meet on Friday if the board agrees": what hangs on a condition is possible, no more. */
export function isConditionalIn(reading: EventInput, sentence: number, told?: Clause): boolean {
  // "Should no answer come, the lock will shut".
  if (reading.tokens[reading.sentences[sentence]?.first ?? -1]?.norm === "should") return true;
  return bySentence(reading.clauses, sentence).some((i) => {
    const clause = reading.clauses[i];
    const verb = clause && reading.verbs[clause.verb];
    if (clause?.kind !== "adverbial" || !verb || isOfAnother(reading, clause, told)) return false;
    const opens = reading.tokens.slice(Math.max(0, verb.first - LONGEST_SUBJECT), verb.first);
    return opens.some((t) => t.sentence === sentence && t.start >= clause.start - 9 && CONDITIONS.has(t.norm));
  });
}

/** "Will talk on Monday and may meet again if all goes well": the condition is of the second alone. */
function isOfAnother({ clauses }: EventInput, { parent }: Clause, told: Clause | undefined): boolean {
  const above = clauses[parent ?? -1];
  if (!above || !told) return false;
  for (let at: Clause | undefined = told; at; at = clauses[at.parent ?? -1]) if (at === above) return false;
  for (let at: Clause | undefined = above; at; at = clauses[at.parent ?? -1]) if (at === told) return false;
  return true;
}

/** Tokens between "if" and its verb, at most. */
const LONGEST_SUBJECT = 8;

const CONDITIONS = new Set(["if", "unless", "provided"]);
