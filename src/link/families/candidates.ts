import { once } from "../../model/index.js";
import type { Quoted, Utterance } from "./utterance.js";

/** Utterances that are followed up for one word or run of words: comparing stays linear in the set. */
const MOST_SHARING = 40;

/** Words of a run that leads from one quotation to another. */
const RUN = 5;

/** The latest utterances under each word of somebody, or under each run of quoted words of anybody. */
type Index = Map<number | "unnamed" | "anybody", Map<string, number[]>>;

/**
 * Gives the pairs of utterances that are worth comparing, each once: those of one speaker that share a word, and those
 * that share a run of quoted words whoever speaks, for a report may leave open who does.
 */
export function* candidatePairs(utterances: readonly Utterance[]): Generator<readonly [number, number]> {
  const index: Index = new Map();
  // For each utterance the last one that it was paired with: that one meets it under several words.
  const paired = new Int32Array(utterances.length).fill(-1);
  for (const [j, utterance] of utterances.entries())
    for (const [who, keys] of keysOf(utterance)) {
      const own = index.get(who) ?? new Map<string, number[]>();
      index.set(who, own);
      for (const key of keys) {
        const sharing = own.get(key) ?? [];
        for (const i of sharing) {
          if (paired[i] !== j) yield [i, j];
          paired[i] = j;
        }
        // The latest are kept: a word that so many share tells little, and what is one is met by its rarer words too.
        if (sharing.push(j) > MOST_SHARING) sharing.shift();
        own.set(key, sharing);
      }
    }
}

function keysOf({ speaker, behalf, said, stems, quoted }: Utterance): [number | "unnamed" | "anybody", Set<string>][] {
  const who = new Set([
    ...(speaker === undefined ? [] : [speaker]),
    ...(behalf === undefined ? [] : [behalf]),
    ...(speaker === undefined && said.unnamed !== undefined ? (["unnamed"] as const) : []),
  ]);
  return [...[...who].map((one) => [one, stems] as [number | "unnamed", Set<string>]), ["anybody", runsOf(quoted)]];
}

const runsOf = once((quoted: readonly Quoted[]): Set<string> => {
  const runs = quoted.flatMap(({ words }) => words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" ")));
  return new Set([...runs, ...quoted.map(({ words }) => words.join(" "))]);
});
