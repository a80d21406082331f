import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, firstFrom, indexesWithin, type Span, type VerbGroup, type When } from "../../model/index.js";
import { ownPart } from "./days.js";
import type { EventInput } from "./event-input.js";
import { datesIn } from "./scene.js";

/** "Must answer within three weeks", "will report in two weeks": the time from now on in which it is to be done. */
export function termIn(reading: EventInput, clause: Clause, verb: VerbGroup): number[] {
  const isSet = verb.passive && meetingWords().planned.has(verb.lemma) && verb.tense === "present";
  if (!isSet && verb.tense !== "future" && verb.modal !== "must" && verb.modal !== "should") return [];
  return indexesWithin(reading.times, { start: verb.end, end: clause.end }).filter((i) => {
    const time = reading.times[i];
    const led = reading.tokens[firstFrom(reading.tokens, time?.start ?? 0) - 1]?.norm;
    const isReckoned = time?.when !== undefined || reading.intake.report.published === undefined;
    return time?.type === "DURATION" && isReckoned && led === "within";
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

/** "Have thirty days to settle the pay", "gave her ten days to reply": the days from the report on in which it is to be done. */
export function daysGiven(
  reading: EventInput,
  clause: Clause,
  verb: VerbGroup,
): { time: number; when?: When } | undefined {
  const isGiven = meetingWords().grants.has(verb.lemma);
  const published = reading.intake.report.published?.value.slice(0, 10);
  if (verb.negated || !(isGiven || (verb.lemma === "have" && verb.tense !== "past"))) return undefined;
  const next = firstFrom(reading.times, verb.end);
  const isNear = firstFrom(reading.tokens, reading.times[next]?.start ?? 0) - verb.last <= (isGiven ? FARTHEST : 0);
  const time = isNear && (reading.times[next]?.end ?? 0) <= clause.end ? next : undefined;
  const found = reading.times[time ?? -1];
  const days = found?.type === "DURATION" && found.minutes ? Math.ceil(found.minutes[1] / MINUTES) : undefined;
  const led = reading.tokens[firstFrom(reading.tokens, found?.end ?? 0)];
  if (time === undefined || !found || days === undefined || days > LONGEST_TERM || led?.norm !== "to") return undefined;
  if (published === undefined) return { time };
  const to = new Date(Date.parse(published) + days * DAY).toISOString().slice(0, 10);
  return { time, when: { from: published, to, precision: "range", text: textOf(reading, found) } };
}

const textOf = ({ intake }: EventInput, { start, end }: Span): string => intake.report.text.slice(start, end);

/** Minutes of a day. */
const MINUTES = 24 * 60;

const DAY = 24 * 60 * 60 * 1000;

/** Days of the longest time that somebody is given: a longer one is no deadline. */
const LONGEST_TERM = 100;

/** "Told six families to be out by Friday": the last days by which somebody was ordered to do something. */
export function orderedBy(reading: EventInput, clause: Clause): number[] {
  const above = reading.clauses[clause.parent ?? -1];
  const orders = reading.verbs[above?.verb ?? -1];
  const isOrder = clause.kind === "infinitive" && orders !== undefined && meetingWords().orders.has(orders.lemma);
  if (!isOrder || orders.negated || orders.modal !== undefined || above?.object === undefined) return [];
  return datesIn(reading, ownPart(reading, clause)).filter((t) => {
    const led = reading.tokens[firstFrom(reading.tokens, reading.times[t]?.start ?? 0) - 1];
    return led !== undefined && LAST.has(led.norm);
  });
}

const LAST = new Set(["by", "before", "until", "till"]);

/** Tokens between "gave" and "until", at most: who is given it stands there. */
const FARTHEST = 8;

const UNTIL = new Set(["until", "till"]);
