import type { Evidence } from "../model/index.js";

interface Entry {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** Entries of two versions of a list that are the same, and those that stand in one only. */
export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly added: readonly T[];
  readonly gone: readonly T[];
}

/**
 * Finds which entries of two versions of a list are the same: by id; else by words of a report that both cite, as an entry's
 * id may be made of what has changed about it (its day, its fullest wording).
 *
 * @param alike tells whether two entries can be the same at all
 */
export function matchEntries<T extends Entry>(
  before: readonly T[],
  after: readonly T[],
  alike: (a: T, b: T) => boolean = () => true,
): Matched<T> {
  const byId = new Map(before.map((entry) => [entry.id, entry]));
  const pairs: (readonly [T, T])[] = [];
  const left: T[] = [];
  for (const entry of after) {
    const same = byId.get(entry.id);
    if (same && byId.delete(entry.id)) pairs.push([same, entry]);
    else left.push(entry);
  }
  const added: T[] = [];
  for (const entry of left) {
    const same = [...byId.values()]
      .filter((other) => alike(other, entry))
      .map((other) => ({ other, shared: sharedWords(other.evidence, entry.evidence) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared)[0]?.other;
    if (same && byId.delete(same.id)) pairs.push([same, entry]);
    else added.push(entry);
  }
  return { pairs, added, gone: [...byId.values()] };
}

/** Counts the characters that two lists of evidence both cite. */
export function sharedWords(some: readonly Evidence[], others: readonly Evidence[]): number {
  let shared = 0;
  for (const a of some)
    for (const b of others)
      if (a.report === b.report) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
