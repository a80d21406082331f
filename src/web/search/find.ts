import type { WebRecord } from "../record.js";
import { type Findable, indexOf, wordsIn } from "./index.js";

/** What is looked for: all words must be there, the last one may be a beginning. */
export interface Query {
  readonly words: string;
}

/** Finds what holds all words of a query, in any of the records: whose line holds more of them comes first. */
export function find(records: readonly WebRecord[], { words }: Query): Findable[] {
  const asked = wordsIn(words);
  if (asked.length === 0) return [];
  const found = records.flatMap((record) => findIn(record, asked));
  const weighed = found.map((thing, i) => ({ thing, i, weight: weightOf(thing, asked) }));
  return weighed.sort((a, b) => b.weight - a.weight || a.i - b.i).map(({ thing }) => thing);
}

function findIn(record: WebRecord, asked: readonly string[]): Findable[] {
  const { things, words } = indexOf(record);
  const sets = asked.map((word, i) => {
    const exact = words.get(word) ?? [];
    return i < asked.length - 1 ? new Set(exact) : new Set([...exact, ...beginningWith(words, word)]);
  });
  return things.filter((_, i) => sets.every((set) => set.has(i)));
}

/** Letters from which on a word may be a beginning. */
const LEAST = 3;

function beginningWith(words: ReadonlyMap<string, readonly number[]>, beginning: string): number[] {
  if (beginning.length < LEAST) return [];
  return [...words].filter(([word]) => word.startsWith(beginning)).flatMap(([, list]) => list);
}

/** Names weigh most, then lines; a report that holds the words somewhere comes last. */
function weightOf({ kind, text, who }: Findable, asked: readonly string[]): number {
  const line = new Set(wordsIn(text));
  const inLine = asked.filter((word) => line.has(word)).length / asked.length;
  const named = kind === "person" || kind === "party" ? 1 : 0;
  const about = asked.some((word) => who.some((name) => wordsIn(name).includes(word))) ? 0.2 : 0;
  return inLine * 2 + named + about - (kind === "report" ? 0.5 : 0);
}
