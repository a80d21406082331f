import { leaning } from "../knowledge/leaning.js";
import { once, overlaps, type Place, type Reading, type Span, type When, within } from "../model/index.js";
import { keyOfSpan } from "../model/span-key.js";
import type { Record } from "./record.js";
import { saidWhen } from "./statements.js";

/** What somebody wants, in all the places that tell it, with what dates it. */
interface Dated<T> {
  readonly item: T;
  /** The day on which it was said or laid on the table, where a report tells it. */
  readonly when?: When;
  /** That day, else the one of the latest report that has it; empty where none is known. */
  readonly day: string;
}

/**
 * Puts what one side wants in order, the newest first: by the day on which it was said or done, where no report tells it by the
 * day of the latest report that has it. What is told as having been so before stands last.
 */
export function newestFirst<T>(
  record: Record,
  items: readonly T[],
  placesOf: (item: T) => readonly Place[],
  who: number,
): Dated<T>[] {
  const dated = items.map((item) => {
    const places = placesOf(item);
    const when = places.flatMap((place) => whenAt(record, place, who) ?? [])[0];
    const told = places.map((place) => record.published(place.reading) ?? "").sort();
    const isPast = when === undefined && places.every((place) => leaning().past.test(record.text(place)));
    return { item, ...(when ? { when } : {}), day: when?.to.slice(0, 10) ?? told.at(-1) ?? "", told, isPast };
  });
  return dated
    .sort(
      (a, b) =>
        Number(a.isPast) - Number(b.isPast) || descending(a.day, b.day) || descending(a.told.at(-1), b.told.at(-1)),
    )
    .map(({ item, when, day }) => ({ item, day, ...(when ? { when } : {}) }));
}

const descending = (a = "", b = ""): number => (a < b ? 1 : a > b ? -1 : 0);

/** The day on which the side, or who speaks for it, said or did what a place tells. */
function whenAt(record: Record, place: Place, who: number): When | undefined {
  const reading = record.reading(place.reading);
  const sentence = record.sentence(place.reading, place);
  const isIts = (entity: number | undefined): boolean => {
    const by = record.linked(place.reading, entity);
    return by !== undefined && (by === who || record.entity(by)?.party === who || record.entity(who)?.party === by);
  };
  const { saying, happened } = nearIn(reading)(place, sentence);
  const said = saying.filter(({ speaker }) => isIts(speaker));
  const done = happened.filter(({ agents }) => agents.some(isIts));
  const days = [...said.map((one) => saidWhen(reading, one)), ...done.map((one) => dayOf(reading, one))];
  return days.find((when) => when !== undefined && isBy(when, record.published(place.reading)) && isNarrow(when));
}

/** What is said in the sentence of a place, and what has happened in the place itself. */
interface Near {
  readonly saying: Reading["attributions"];
  readonly happened: Reading["events"];
}

const nearIn = once((reading: Reading) => {
  const known = new Map<number, Near>();
  return (place: Span, sentence: Span): Near => {
    const key = keyOfSpan(place);
    const near = known.get(key) ?? {
      saying: reading.attributions.filter(({ cue }) => within(cue, sentence)),
      happened: reading.events.filter(({ text, status }) => overlaps(text, place) && status === "happened"),
    };
    known.set(key, near);
    return near;
  };
});

const dayOf = (reading: Reading, { when, times }: Reading["events"][number]): When | undefined =>
  when ?? times.map((time) => reading.times[time]?.when).find((one) => one !== undefined);

/** What a report tells as done was done by the day on which it came out. */
const isBy = ({ from }: When, published: string | undefined): boolean =>
  published === undefined || from.slice(0, 10) <= published;

/** A week or less: "this year" is what is asked for, not when. */
const isNarrow = ({ from, to }: When): boolean =>
  Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10)) <= 7 * 24 * 60 * 60 * 1000;
