import { remembered } from "../model/remembered.js";

/** Share of the words of the shorter text that stand in the longer one, for the two to be one. */
const SAME = 0.8;

/** Groups items whose texts are almost the same, copied or cut from report to report; the first of a group opened it. */
export function alike<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const groups: { readonly words: Words; readonly items: T[] }[] = [];
  for (const item of items) {
    const words = wordsOf(textOf(item));
    const home = groups.find((g) => areAlike(g.words, words));
    if (home) home.items.push(item);
    else groups.push({ words, items: [item] });
  }
  return groups.map((g) => g.items);
}

/** The words of a text, and those among them that are numbers. */
interface Words {
  readonly all: ReadonlySet<string>;
  readonly numbers: readonly string[];
}

const wordsOf = remembered((text: string): Words => {
  const all = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return { all, numbers: [...all].filter((word) => /\d/.test(word)) };
});

/** A text that gives another number is another text, however many of its words are the same. */
function areAlike(a: Words, b: Words): boolean {
  const [less, more] = a.all.size < b.all.size ? [a, b] : [b, a];
  for (const number of less.numbers) if (!more.all.has(number)) return false;
  let shared = 0;
  for (const word of less.all) if (more.all.has(word)) shared++;
  return shared / Math.max(1, less.all.size) >= SAME;
}
