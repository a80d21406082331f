import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, firstFrom, indexesWithin, type VerbGroup } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** "Must answer within three weeks", "will report in two weeks": the time from now on in which it is to be done. */
export function termIn(reading: EventInput, clause: Clause, verb: VerbGroup): number[] {
  if (verb.tense !== "future" && verb.modal !== "must" && verb.modal !== "should") return [];
  return indexesWithin(reading.times, { start: verb.end, end: clause.end }).filter((i) => {
    const time = reading.times[i];
    const led = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm;
    return time?.type === "DURATION" && time.when !== undefined && led === "within";
  });
}

/** "The board has until Friday to answer", "gave them until Friday", "can appeal until Friday", "runs until Friday": the last day on which something may be done. */
export function deadlineIn(reading: EventInput, clause: Clause, verb: VerbGroup): number | undefined {
  const isGiven = meetingWords().grants.has(verb.lemma);
  const isOpen =
    verb.modal === "can" || verb.modal === "may" || (verb.tense === "present" && meetingWords().lasts.has(verb.lemma));
  if (verb.negated || !(isGiven || isOpen || (verb.lemma === "have" && verb.tense !== "past"))) return undefined;
  const last = isGiven || isOpen ? verb.last + FARTHEST : verb.last;
  for (let i = verb.last; i <= last; i++) {
    const led = reading.tokens[i];
    if (!led || led.start >= clause.end || !UNTIL.has(led.norm)) continue;
    const time = firstFrom(reading.times, led.end);
    const found = reading.times[time];
    return found && found.start - led.end <= 1 && found.end <= clause.end ? time : undefined;
  }
  return undefined;
}

/** Tokens between "gave" and "until", at most: who is given it stands there. */
const FARTHEST = 8;

const UNTIL = new Set(["until", "till"]);
