import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, indexesWithin, type NounPhrase, type Span, within } from "../../model/index.js";
import type { EventInput } from "./event-input.js";

/** The dates of a clause, or where it has none those of its sentence: indexes into `times`. */
export function timesNear(reading: EventInput, sentence: number, span: Span): number[] {
  const dates = (where: Span) => datesWithin(reading, where).filter((i) => !isSince(reading, reading.times[i]));
  const own = dates(span);
  const whole = reading.sentences[sentence];
  return own.length > 0 || !whole ? own : dates(whole).filter((i) => !isBefore(reading, reading.times[i]));
}

/** "Before May", "the lines of 2020": the day is of something that the sentence compares with. */
function isBefore(reading: EventInput, time: Span | undefined): boolean {
  const before = time && reading.tokens[firstFrom(reading.tokens, time.start) - 1]?.norm;
  return before === "before" || before === "of";
}

/** Leaves out the dates of relative clauses inside a clause, where it has others: "Holm, who came on 3 May, left on 9 June". */
export function withoutRelative(reading: EventInput, clause: Clause, times: readonly number[]): number[] {
  const inner = bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c !== clause && c.kind === "relative" && !within(clause, c));
  const isInner = (i: number) => inner.some((c) => within(reading.times[i] ?? clause, c));
  const own = times.filter((i) => !isInner(i));
  return own.length > 0 ? own : [...times];
}

/** "Was put off for want of data requested on 4 May": the day is of something that the clause is not about. */
export function isOfThing(reading: EventInput, clause: Clause, time: Span | undefined): boolean {
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .some(
      (c) =>
        c !== clause &&
        c.kind === "participial" &&
        reading.verbs[c.verb]?.passive === true &&
        time !== undefined &&
        within(time, c) &&
        !within(clause, c) &&
        ![clause.subject, clause.object].includes(c.subject),
    );
}

/** The day right behind a noun: "the invasion on 24 February". */
export function dayBehind(reading: EventInput, phrase: NounPhrase): number[] {
  const led = reading.tokens[phrase.last];
  const time = led?.norm === "on" || led?.norm === "of" ? firstFrom(reading.times, led.end) : -1;
  const found = reading.times[time];
  const near = found && found.start - (led?.end ?? 0) < 2 && found.when?.precision === "day";
  return near ? [time] : [];
}

const datesWithin = (reading: EventInput, where: Span): number[] =>
  indexesWithin(reading.times, where).filter((i) => !["DURATION", "SET"].includes(reading.times[i]?.type ?? ""));

/** "Have been killed since the war began on 24 February": what goes on since a day did not happen on it. */
function isSince(reading: EventInput, time: Span | undefined): boolean {
  const at = time ? firstFrom(reading.tokens, time.start) : -1;
  const sentence = reading.tokens[at]?.sentence;
  // "Since the May 2021 invasion": the date is the noun's.
  if (time && reading.tokens[firstFrom(reading.tokens, time.end)]?.upos === "NOUN") return false;
  for (let i = at - 1; i >= Math.max(0, at - SINCE); i--) {
    const token = reading.tokens[i];
    if (!token || token.sentence !== sentence || token.norm === ",") return false;
    if (token.norm === "since") return true;
  }
  return false;
}

/** How many tokens "since" may stand before its date: "since the invasion began on". */
const SINCE = 8;
