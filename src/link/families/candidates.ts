import { once } from "../../model/index.js";
import { type Keys, pairsSharing } from "../pairs-sharing.js";
import type { Quoted, Utterance } from "./utterance.js";

/** Words of a run that leads from one quotation to another. */
const RUN = 5;

/**
 * Gives the pairs of utterances that are worth comparing, each once: those of one speaker that share a word, and those
 * that share a run of quoted words whoever speaks, for a report may leave open who does.
 */
export const candidatePairs = (utterances: readonly Utterance[]): Generator<readonly [number, number]> =>
  pairsSharing(utterances, keysOf);

function keysOf({ speaker, behalf, said, stems, quoted }: Utterance): Keys {
  const who = new Set([
    ...(speaker === undefined ? [] : [speaker]),
    ...(behalf === undefined ? [] : [behalf]),
    ...(speaker === undefined && said.unnamed !== undefined ? (["unnamed"] as const) : []),
  ]);
  return [...[...who].map((one) => [one, stems] as const), ["anybody", runsOf(quoted)]];
}

const runsOf = once((quoted: readonly Quoted[]): Set<string> => {
  const runs = quoted.flatMap(({ words }) => words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" ")));
  return new Set([...runs, ...quoted.map(({ words }) => words.join(" "))]);
});
