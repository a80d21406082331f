import { isVerbOf } from "../../knowledge/verbs.js";
import { bySentence } from "../../model/by-sentence.js";
import { type Clause, firstFrom, indexesWithin, type NounPhrase, type Span, within } from "../../model/index.js";
import type { EventInput } from "./event-input.js";
import { isLevel, isOfRota } from "./measured-times.js";

/**
 * Gives what dates a clause's verb: its own dates; where it has none, those that no other clause has for its own, of a form without
 * tense those of the clause that it hangs on, and the day of a verb beside it with the same subject. Indexes into `times`.
 */
export function timesOf(reading: EventInput, clause: Clause): number[] {
  const own = ownTimes(reading, clause);
  if (own.length > 0) return own;
  const sentence = reading.sentences[clause.sentence];
  const all = sentence ? datesWithin(reading, sentence).filter((i) => !isBeside(reading, reading.times[i])) : [];
  const free = all.filter((i) => innermost(reading, clause.sentence, reading.times[i]) === undefined);
  if (free.length > 0) return free;
  const day = dayBefore(reading, clause);
  if (day.length > 0) return day;
  const near = [aboveOf(reading, clause), ...besides(reading, clause), tellerOf(reading, clause)].flatMap(
    (c) => c ?? [],
  );
  return near.map((c) => ownTimes(reading, c)).find((times) => times.length > 0) ?? [];
}

/** The dates that stand in a clause and in no smaller one. */
function ownTimes(reading: EventInput, clause: Clause): number[] {
  return datesWithin(reading, clause).filter(
    (i) =>
      !isSince(reading, reading.times[i]) && innermost(reading, clause.sentence, reading.times[i], clause) === clause,
  );
}

/** The smallest clause around a time; of two of one size the wanted one. */
function innermost(reading: EventInput, sentence: number, time: Span | undefined, wanted?: Clause): Clause | undefined {
  if (!time) return undefined;
  const around = bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => within(time, c));
  const size = (c: Clause) => 2 * (c.end - c.start) + (c === wanted ? 0 : 1);
  return around.sort((a, b) => size(a) - size(b))[0];
}

/** "Voted on Friday to reject the offer": what a form without tense hangs on has its day too. */
const aboveOf = (reading: EventInput, clause: Clause): Clause | undefined =>
  reading.verbs[clause.verb]?.finite ? undefined : reading.clauses[clause.parent ?? -1];

/** "Rejected the offer on Friday and walked out", "when it was signed on Friday, they cheered": one day for both. */
const besides = (reading: EventInput, clause: Clause): Clause[] =>
  bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .filter((c) => c !== clause && c.kind === clause.kind && c.subject !== undefined && c.subject === clause.subject);

/** "On 2 June, when the lock was shut": the day that stands right before. */
function dayBefore(reading: EventInput, clause: Clause): number[] {
  const at = firstFrom(reading.tokens, clause.start);
  const opens = reading.tokens[at]?.norm === "when" ? at : at - 1;
  if (reading.tokens[opens]?.norm !== "when") return [];
  const comma = reading.tokens[opens - 1]?.norm === "," ? opens - 1 : opens;
  const before = firstFrom(reading.times, reading.tokens[opens]?.start ?? 0) - 1;
  return reading.times[before]?.end === reading.tokens[comma - 1]?.end ? datesOnly(reading, [before]) : [];
}

/** "Have agreed to a truce, the mediator said on Friday": what is fresh is of the day on which it is told. */
function tellerOf(reading: EventInput, clause: Clause): Clause | undefined {
  const verb = reading.verbs[clause.verb];
  if (!verb?.perfect || verb.tense !== "present") return undefined;
  return bySentence(reading.clauses, clause.sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .find((c) => {
      const who = reading.phrases[c.subject ?? -1];
      const tells = isVerbOf("reporting", reading.verbs[c.verb]?.lemma ?? "") && c.kind !== "complement";
      return tells && who !== undefined && who.start > verb.end && reading.tokens[who.first - 1]?.norm === ",";
    });
}

/** Gives the only date of a sentence that lies ahead, for what is told as planned or possible and has no day of its own. */
export function onlyAhead(reading: EventInput, sentence: number): number[] {
  const whole = reading.sentences[sentence];
  const { published } = reading.intake.report;
  const last = (published?.latest ?? published?.value)?.slice(0, 10);
  const ahead = whole
    ? datesWithin(reading, whole).filter(
        (i) =>
          last !== undefined &&
          (reading.times[i]?.when?.from ?? "") > last &&
          !isInPassing(reading, sentence, reading.times[i]),
      )
    : [];
  const days = new Set(ahead.map((i) => reading.times[i]?.when?.from.slice(0, 10)));
  return days.size === 1 ? ahead : [];
}

/** "Will try to settle it, as the crews threatened to stay out until Friday": the day is of what was done meanwhile. */
const isInPassing = (reading: EventInput, sentence: number, time: Span | undefined): boolean =>
  time !== undefined &&
  bySentence(reading.clauses, sentence)
    .flatMap((i) => reading.clauses[i] ?? [])
    .some(
      (c) =>
        c.kind === "adverbial" &&
        c.subject !== undefined &&
        reading.verbs[c.verb]?.tense === "past" &&
        within(time, c) &&
        !bySentence(reading.clauses, sentence).some((i) => {
          const other = reading.clauses[i];
          return other?.kind === "complement" && within(other, c) && within(time, other);
        }),
    );

/** "Before May", "the lines of 2020": the day is of something that the sentence compares with. */
function isBeside(reading: EventInput, time: Span | undefined): boolean {
  const before = time && reading.tokens[firstFrom(reading.tokens, time.start) - 1]?.norm;
  return before === "before" || before === "of" || before === "since";
}

/** Gives what dates a noun: the dates in its phrase, else those of the clause that it stands in. */
export function timesOfNoun(reading: EventInput, phrase: NounPhrase, telling: readonly Clause[]): number[] {
  const own = datesWithin(reading, phrase.full).filter((i) => !isSince(reading, reading.times[i]));
  // "A week before a march", "since the ballot": the clause's day is not the noun's.
  const apart = APART.has(reading.tokens[phrase.first - 1]?.norm ?? "");
  if (own.length > 0 || apart) return own;
  const sentence = reading.tokens[phrase.first]?.sentence ?? 0;
  const clause = telling[0] ?? innermost(reading, sentence, phrase);
  return clause ? timesOf(reading, clause) : [];
}

const APART = new Set(["before", "after", "since", "until", "following"]);

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
  datesOnly(reading, indexesWithin(reading.times, where));

const datesOnly = (reading: EventInput, times: readonly number[]): number[] =>
  times.filter((i) => {
    const time = reading.times[i];
    if (time === undefined || time.type === "DURATION" || time.type === "SET") return false;
    return !isLevel(reading, time) && !isOfRota(reading, time);
  });

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
