import type { Dossier, TimelineEvent, When } from "../model/index.js";

/** A sentence of the timeline, with all that is read in it. */
export interface TimelineEntry {
  readonly text: string;
  readonly when?: When;
  /** At least one; those that stand alike, of one status and grade, together. */
  readonly readings: readonly (readonly TimelineEvent[])[];
}

/** Gathers the events that the same words tell of the same time, so that no sentence is shown twice; in the dossier's order. */
export function gatherTimeline({ timeline }: Pick<Dossier, "timeline">): TimelineEntry[] {
  const byWords = groupBy(timeline, ({ text, when }) => `${when?.from} ${when?.to} ${text}`);
  return byWords.map((events) => {
    const { text, when } = events[0];
    const readings = groupBy(events, ({ status, standing }) => `${status} ${standing.credibility}`);
    return { text, ...(when ? { when } : {}), readings };
  });
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
