import type { NameSpan } from "../../model/index.js";
import { CASE, type WordFeatures } from "./features.js";
import { tagNames } from "./tagger.js";

/** Tagged words of a text, as the finding of names needs them. */
export interface TaggedWords {
  readonly text: string;
  /** Starts and ends of the words in turn. */
  readonly bounds: readonly number[];
  readonly words: WordFeatures;
  /** Numbers of joint tags. */
  readonly tags: Uint8Array;
  /** Index after the last word of each sentence. */
  readonly ends: readonly number[];
}

/** Finds names of people, bodies and places. */
export function findNames({ bounds, tags, words, ends }: TaggedWords): NameSpan[] {
  const proper = tagNames().map((tag) => tag.endsWith(" NNP"));
  const names: NameSpan[] = [];
  let first = 0;
  for (const last of ends) {
    for (let i = first; i < last; i++) {
      let to = i;
      while (to < last && proper[tags[to] ?? 0] && words.cases[to] !== CASE.lower) to++;
      if (to === i) continue;
      const start = bounds[2 * i] ?? 0;
      const end = bounds[2 * to - 1] ?? 0;
      names.push({ first: i, last: to, start, end, kind: to - i > 1 ? "person" : "place", by: "names/proper-nouns" });
      i = to;
    }
    first = last;
  }
  return names;
}
