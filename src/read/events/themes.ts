import { bySentence } from "../../model/by-sentence.js";
import { type Event, firstFrom, type Span, within } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** "The truce runs out on Friday" tells of no truce that came about: what a noun tells is not news where a step is told of it. */
export function withoutThemes(reading: EventInput, told: readonly Event[], steps: readonly Event[]): Event[] {
  const subjectOf = (step: Event): Span | undefined => {
    const at = bySentence(reading.clauses, step.sentence).find(
      (i) => reading.verbs[reading.clauses[i]?.verb ?? -1]?.start === step.trigger.start,
    );
    return reading.phrases[reading.clauses[at ?? -1]?.subject ?? -1]?.full;
  };
  return told.filter((event) => {
    // "Have agreed to lift the ban": what is agreed stands with the agreeing, unless it has a day.
    const isAgreed = (other: Event) =>
      other.move === "agree-to" && other.status === "happened" && other.trigger.end <= event.trigger.start;
    const beside = bySentence(told, event.sentence).flatMap((i) => told[i] ?? []);
    if (event.status === "planned" && event.times.length === 0 && beside.some(isAgreed)) return false;
    if (isBackground(reading, event)) return false;
    // "Voting ends on Friday".
    const head = reading.tokens[firstFrom(reading.tokens, event.trigger.start)];
    const isTheme = event.by.startsWith("events:noun:") || (head?.xpos === "VBG" && head.end === event.trigger.end);
    if (!isTheme || event.status !== "happened") return true;
    const ahead = bySentence(steps, event.sentence).flatMap((i) => steps[i] ?? []);
    return !ahead.some((step) => within(event.trigger, subjectOf(step) ?? NOWHERE));
  });
}

/** "Sanctions lifted in 2015 will return": of a sentence about what is to come, what lies long back is said in passing. */
function isBackground(reading: EventInput, { sentence, trigger, times, status }: Event): boolean {
  const clauses = bySentence(reading.clauses, sentence).flatMap((i) => reading.clauses[i] ?? []);
  const told = clauses.find((c) => reading.verbs[c.verb]?.start === trigger.start);
  const isAhead = clauses.some((c) => {
    const verb = reading.verbs[c.verb];
    return c.kind === "main" && verb !== undefined && (verb.tense === "future" || verb.modal !== undefined);
  });
  if (status !== "happened" || told?.kind !== "participial" || !isAhead) return false;
  return times.some((t) => reading.times[t]?.when?.precision === "year");
}

const NOWHERE = { start: 0, end: 0 };
