import { once } from "../../model/index.js";
import type { Keys } from "../kept-pairs.js";
import type { Quoted, Utterance } from "./utterance.js";

/** Words of a run that leads from one quotation to another. */
const RUN = 5;

/**
 * Gives the keys by which utterances that are worth comparing find each other: the words of one speaker, and runs of quoted words
 * whoever speaks, for a report may leave open who does.
 */
export function keysOf({ speaker, behalf, said, stems, quoted }: Utterance): Keys {
  const who = new Set([
    ...(speaker === undefined ? [] : [`by ${speaker}`]),
    ...(behalf === undefined ? [] : [`by ${behalf}`]),
    ...(speaker === undefined && said.unnamed !== undefined ? ["unnamed"] : []),
  ]);
  return [...[...who].map((one) => [one, stems] as const), ["anybody", runsOf(quoted)]];
}

const runsOf = once((quoted: readonly Quoted[]): Set<string> => {
  const runs = quoted.flatMap(({ words }) => words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(" ")));
  return new Set([...runs, ...quoted.map(({ words }) => words.join(" "))]);
});
