import { meetingWords } from "../../knowledge/meetings.js";
import { type Clause, type Span, spansWithin, type When } from "../../model/index.js";
import { aheadWeekday, nearestDay, nextOfWeek } from "./day-off.js";
import { daysOf, laterDay, shiftIn } from "./days.js";
import type { EventInput } from "./event-input.js";
import type { MeetingNoun } from "./meeting-noun.js";
import { datesIn, placesIn } from "./scene.js";
import type { Sighting } from "./sighting.js";
import type { Telling } from "./tellings.js";

/** "A meeting, | due to take place in Lima on Friday, | has been scrapped". */
function beforeVerb({ verbs }: EventInput, { phrase, sentence }: MeetingNoun, clause: Clause): Span[] {
  const verb = verbs[clause.verb];
  return verb && clause.sentence === sentence && verb.start > phrase.end
    ? [{ start: phrase.end, end: verb.start }]
    : [];
}

interface Off {
  readonly off: readonly Telling[];
  /** What is told of it beside its being off. */
  readonly old: Sighting;
}

/** "Had been due to restart on 9 May, but": that day is the one that it was to be on. */
export const tellsPlan = (reading: EventInput, { clause }: Telling): boolean =>
  clause.kind === "infinitive" || meetingWords().planned.has(reading.verbs[clause.verb]?.lemma ?? "");

/** What was called off, with the day that it was to be on; and, where it was put off to another, what is planned now. */
export function offSightings(reading: EventInput, noun: MeetingNoun, { off, old }: Off): Sighting[] {
  const anew = off.flatMap((t) => laterDay(reading, t.clause, meetingWords().moved) ?? []);
  const shift = off.flatMap((t) => shiftIn(reading, t.clause, meetingWords().moved) ?? [])[0];
  if (shift)
    return [
      { ...old, told: true, ...shift.old },
      { ...old, told: true, status: "planned", ...shift.anew },
    ];
  const first = old.times.filter((t) => !anew.includes(t));
  const from = off.flatMap((t) => datesAfter(reading, t.clause, "from"));
  const between = off.flatMap(({ clause }) => beforeVerb(reading, noun, clause));
  const known = first.length > 0 ? first : from;
  const times = known.length > 0 ? known : between.flatMap((span) => datesIn(reading, span));
  const [place] = old.place === undefined ? between.flatMap((span) => placesIn(reading, span)) : [];
  const { when: _, ...undated } = old;
  const there = place === undefined ? {} : { place };
  const cancelled = {
    ...undated,
    ...there,
    told: true,
    times,
    ...dayOff(reading, off, times),
  };
  if (anew.length === 0) return [cancelled];
  const planned = { ...undated, told: true, status: "planned" as const, times: anew, ...daysOf(reading, anew) };
  return times.length > 0 ? [cancelled, planned] : [planned];
}

function datesAfter(reading: EventInput, span: Span, word: string): number[] {
  return datesIn(reading, span).filter((i) => {
    const at = reading.times[i]?.start ?? 0;
    return spansWithin(reading.tokens, { start: span.start, end: at }).at(-1)?.norm === word;
  });
}

/** The day on which it was to be. */
function dayOff(reading: EventInput, off: readonly Telling[], times: readonly number[]): { when?: When } {
  const days = daysOf(reading, times);
  if (off.some(({ clause }) => clause.kind === "infinitive")) return nearestDay(reading, times, days);
  const isFresh = off.some(({ clause }) => reading.verbs[clause.verb]?.perfect);
  return isFresh ? aheadWeekday(reading, times, days) : nextOfWeek(reading, times, days);
}
