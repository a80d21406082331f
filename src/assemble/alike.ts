/** Share of the words of the shorter text that stand in the longer one, for the two to be one. */
const SAME = 0.8;

/** Groups items whose texts are almost the same, copied or cut from report to report; the first of a group opened it. */
export function alike<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const groups: { readonly words: ReadonlySet<string>; readonly items: T[] }[] = [];
  for (const item of items) {
    const words = new Set(
      textOf(item)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    const home = groups.find((g) => shared(g.words, words) >= SAME);
    if (home) home.items.push(item);
    else groups.push({ words, items: [item] });
  }
  return groups.map((g) => g.items);
}

/** A text that gives another number is another text, however many of its words are the same. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  const words = [...less];
  if (words.some((w) => /\d/.test(w) && !more.has(w))) return 0;
  return words.filter((w) => more.has(w)).length / Math.max(1, less.size);
}
