import type { Dossier, TimelineEvent, When } from "../model/index.js";

/** A sentence of the timeline, with all that is read in it. */
export interface TimelineEntry {
  readonly text: string;
  /** The first time that it tells of. */
  readonly when?: When;
  /** At least one; events of one time, status and grade are one reading. */
  readonly readings: readonly TimelineReading[];
}

interface TimelineReading {
  readonly when?: When;
  readonly status: TimelineEvent["status"];
  readonly standing: TimelineEvent["standing"];
  readonly events: readonly TimelineEvent[];
}

/** Gathers the events that the same words tell, so that no sentence is shown twice; in the dossier's order. */
export function gatherTimeline({ timeline }: Pick<Dossier, "timeline">): TimelineEntry[] {
  return groupBy(timeline, ({ text }) => text).map((told) => {
    const when = told.find((event) => event.when)?.when;
    return { text: told[0].text, ...(when ? { when } : {}), readings: groupBy(told, keyOf).map(readingOf) };
  });
}

const keyOf = ({ when, status, standing }: TimelineEvent): string =>
  `${when?.from} ${when?.to} ${status} ${standing.credibility}`;

function readingOf(events: AtLeastOne<TimelineEvent>): TimelineReading {
  const { when, status, standing } = events[0];
  return { ...(when ? { when } : {}), status, standing, events };
}

type AtLeastOne<T> = [T, ...T[]];

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): AtLeastOne<T>[] {
  const groups = new Map<string, AtLeastOne<T>>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
