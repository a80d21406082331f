import { type Event, firstFrom, type Timex } from "../../model/index.js";
import { isAfterPublication } from "./after-publication.js";
import { isConditionalIn } from "./ahead.js";
import type { EventInput } from "./event-input.js";
import { onlyAhead } from "./event-times.js";
import { nominalEvent } from "./nominal-events.js";
import { leanOf } from "./unanchored.js";
import { verbalEvent } from "./verbal-events.js";

/** Finds who did what to or with whom, where and when, in the order of the text. */
export function findEvents(reading: EventInput): Event[] {
  const verbal = reading.clauses.flatMap((clause) => verbalEvent(reading, clause) ?? []);
  const told = new Set(verbal.map((event) => `${event.sentence} ${event.move ?? event.by}`));
  const nominal = reading.phrases.flatMap((phrase, i) => nominalEvent(reading, phrase, i, told) ?? []);
  return [...verbal, ...nominal]
    .map((event) => notYet(reading, event))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "The deadline is on Friday": what is dated after the report came out had not happened when it did. */
function notYet(reading: EventInput, event: Event): Event {
  if (event.status === "planned" || event.status === "possible") {
    const isOpen = event.status === "planned" && isConditionalIn(reading, event.sentence);
    const kept = withoutPast(reading, isOpen ? { ...event, status: "possible" } : event);
    return kept.times.length > 0 ? kept : { ...kept, times: onlyAhead(reading, event.sentence) };
  }
  if (event.status !== "happened" && event.status !== "under way") return event;
  const when = event.times.map((t) => reading.times[t]?.when).find((w) => w !== undefined);
  if (isSetFor(reading, event)) return { ...event, status: "planned" };
  if (!when || !isAfterPublication(reading, when)) return event;
  // "Was removed three days later": what is told in the past did happen, and the day is read amiss.
  return isPastTense(reading, event) ? { ...event, times: [] } : { ...event, status: "planned" };
}

/** "The board meets on Friday": in a report without a date, what a present tells of a day is still to come. */
function isSetFor(reading: EventInput, event: Event): boolean {
  const leans = event.times.flatMap((t) => leanOf(reading, reading.times[t]) ?? []);
  const verb = reading.verbs[firstFrom(reading.verbs, event.trigger.start)];
  const isHere = verb?.start === event.trigger.start;
  // "Commissioners meet Wednesday": a bare form that was taken for none.
  const isBare = isHere && !verb.finite && verb.first === verb.head && reading.tokens[verb.head]?.xpos === "VB";
  const isPresent = isBare || (isHere && verb.tense === "present" && !verb.perfect && verb.finite);
  return leans.length > 0 && !leans.includes("past") && isPresent;
}

function isPastTense(reading: EventInput, event: Event): boolean {
  const verb = reading.verbs[firstFrom(reading.verbs, event.trigger.start)];
  return verb !== undefined && verb.start === event.trigger.start && verb.tense === "past" && verb.modal === undefined;
}

/**
 * "Voted last month to strike": the day that is past is of the vote, not of what is ahead; so is the report's own day where it
 * stands before what is ahead, "agreed on Tuesday to swap crews".
 */
function withoutPast(reading: EventInput, event: Event): Event {
  const { published } = reading.intake.report;
  if (published === undefined) return event;
  const [first, last] = [published.value.slice(0, 10), (published.latest ?? published.value).slice(0, 10)];
  const verb = reading.verbs[firstFrom(reading.verbs, event.trigger.start)];
  const hangs = verb?.start === event.trigger.start && !verb.finite;
  const isAhead = (time: Timex | undefined): boolean => {
    const day = time?.when?.to.slice(0, 10) ?? first;
    return day >= first && (!hangs || day > last || (time?.start ?? 0) > event.trigger.start);
  };
  return { ...event, times: event.times.filter((t) => isAhead(reading.times[t])) };
}
