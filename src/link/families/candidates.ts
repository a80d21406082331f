import type { Utterance } from "./utterance.js";

/** Utterances that are followed up for one word or run of words: comparing stays linear in the set. */
const MOST_SHARING = 40;

/** Words of a run that leads from one quotation to another. */
const RUN = 5;

/**
 * Lists the pairs of utterances that are worth comparing, each once: those of one speaker that share a word, and those
 * that share a run of quoted words whoever speaks, for a report may leave open who does.
 */
export function candidatePairs(utterances: readonly Utterance[]): (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  return utterances.flatMap((utterance, j) => {
    const met = new Set<number>();
    for (const key of keysOf(utterance)) {
      const sharing = index.get(key) ?? [];
      for (const i of sharing) met.add(i);
      // The latest are kept: a word that so many share tells little, and what is one is met by its rarer words too.
      index.set(key, [...sharing.slice(1 - MOST_SHARING), j]);
    }
    return [...met].map((i) => [i, j] as const);
  });
}

function keysOf({ speaker, behalf, said, content, quoted }: Utterance): Set<string> {
  const who = [speaker, behalf, speaker === undefined && said.unnamed !== undefined ? "unnamed" : undefined];
  const words = who.flatMap((one) => (one === undefined ? [] : content.map(({ stem }) => `${one} ${stem}`)));
  const runs = quoted.flatMap((stretch) =>
    stretch.slice(RUN - 1).map((_, i) => `"${stretch.slice(i, i + RUN).join(" ")}`),
  );
  return new Set([...words, ...runs, ...quoted.map((stretch) => `"${stretch.join(" ")}"`)]);
}
