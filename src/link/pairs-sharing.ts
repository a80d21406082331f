/** Things that are followed up for one key: comparing stays linear in the set. */
const MOST_SHARING = 40;

/** Keys by which things are found, in groups that are looked at apart: words by speaker, words by unit. */
export type Keys = Iterable<readonly [group: number | string, keys: Iterable<string>]>;

/** Gives the pairs of things that share a key of one group, each once, the one that comes earlier first. */
export function* pairsSharing<T>(
  things: readonly T[],
  keysOf: (thing: T) => Keys,
): Generator<readonly [number, number]> {
  const index = new Map<number | string, Map<string, number[]>>();
  // For each thing the last one that it was paired with: that one meets it under several keys.
  const paired = new Int32Array(things.length).fill(-1);
  for (const [j, thing] of things.entries())
    for (const [group, keys] of keysOf(thing)) {
      const own = index.get(group) ?? new Map<string, number[]>();
      index.set(group, own);
      for (const key of keys) {
        const sharing = own.get(key) ?? [];
        for (const i of sharing) {
          if (paired[i] !== j) yield [i, j];
          paired[i] = j;
        }
        // The latest are kept: a key that so many share tells little, and what is one is met by its rarer keys too.
        if (sharing.push(j) > MOST_SHARING) sharing.shift();
        own.set(key, sharing);
      }
    }
}
