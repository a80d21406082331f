import { meetingWords } from "../../knowledge/meetings.js";
import { bySentence } from "../../model/by-sentence.js";
import type { Clause, Span } from "../../model/index.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";

/** Gives of "drove to Lima on Friday and | met the minister" the way there: where and when one goes, one meets. */
export function wayBefore(reading: EventInput, clause: Clause): Span | undefined {
  const verb = reading.verbs[clause.verb];
  const and = verb && reading.tokens[verb.first - 1]?.norm;
  if (!verb || clause.subject === undefined || !(and === "and" || and === "then")) return undefined;
  const { motion, drives } = meetingWords();
  const before = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter(
      (c) => c !== clause && c.subject === clause.subject && (reading.verbs[c.verb]?.end ?? verb.start) < verb.start,
    )
    .at(-1);
  const lemma = reading.verbs[before?.verb ?? -1]?.lemma ?? "";
  if (!before || !(motion.has(lemma) || drives.has(lemma))) return undefined;
  const { start, end } = ownPart(reading, before);
  return { start, end: Math.min(end, verb.start) };
}
