import { type Evidence, firstFrom } from "../model/index.js";
import type { Record } from "./record.js";

/** What words are: a thing ("a fund"), all that is so, what something does ("would close"), or a verb in want of its "would". */
export type Form = "thing" | "clause" | "deed" | "bare";

/** Tells what the words of a place in a report are. */
export function formOf(record: Record, evidence: Evidence): Form {
  const { start, end } = evidence;
  const reading = record.links.readings[record.placeOf(evidence).reading];
  const first = reading?.tokens[firstFrom(reading.tokens, start)];
  if (!reading || !first) return "thing";
  const group = reading.verbs[firstFrom(reading.verbs, start)];
  // An item of a list opens with a capital: "Pay. 3% on 1 March".
  const opens = group?.start === start && /^\p{Ll}/u.test(first.text) && first.norm !== "to" && first.xpos !== "VBG";
  if (opens) return first.norm === group.lemma && first.xpos !== "MD" ? "bare" : "deed";
  const isWhole = reading.clauses.some((clause) => {
    const [subject, verb] = [reading.phrases[clause.subject ?? -1], reading.verbs[clause.verb]];
    return verb?.finite === true && clause.kind !== "relative" && subject?.start === start && verb.end <= end;
  });
  return isWhole ? "clause" : "thing";
}
