import { cutContracted } from "./contracted.js";

/** A run of words of a wording, and whether the other wording has it too. */
export interface WordRun {
  readonly text: string;
  readonly shared: boolean;
}

/** Wordings longer than this are shown without marks: aligning them costs the product of their lengths. */
const MOST_WORDS = 150;

/** Aligns a wording with another, word by word, and tells the runs that the other does not have. */
export function findWordChanges(wording: string, other: string): WordRun[] {
  const words = wording.split(/(?<=\s)/);
  const others = other.split(/(?<=\s)/);
  if (words.length > MOST_WORDS || others.length > MOST_WORDS) return [{ text: wording, shared: true }];
  const [own, their] = [words.flatMap(cutContracted), others.flatMap(cutContracted)];
  const [a, b] = [own, their].map((spelt) => spelt.map(({ word }) => word));
  const shared = alignedWords(a ?? [], b ?? []);
  const runs: { text: string; shared: boolean }[] = [];
  for (const [i, { text }] of own.entries()) {
    const last = runs.at(-1);
    if (last && last.shared === shared.has(i)) last.text += text;
    else runs.push({ text, shared: shared.has(i) });
  }
  return runs.flatMap(outsideSpace);
}

/** White space at the end of a run that differs is no part of the change. */
function outsideSpace({ text, shared }: WordRun): WordRun[] {
  const words = text.trimEnd();
  if (shared || words.length === text.length) return [{ text, shared }];
  return [
    { text: words, shared },
    { text: text.slice(words.length), shared: true },
  ];
}

/** Gives the indexes in `a` of a longest common subsequence. */
function alignedWords(a: readonly string[], b: readonly string[]): Set<number> {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const shared = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
