import { readModelFile } from "../../knowledge/models.js";
import { classOf, type WordClasses } from "./word-classes.js";

/** Clusters of words that stand among the same words in news: fine ones, and coarse ones that hold several of them. */
interface Clusters extends WordClasses {
  readonly middle: Uint16Array;
  readonly coarse: Uint16Array;
}

let loaded: Clusters | undefined;

function load(): Clusters {
  if (!loaded) {
    const file = readModelFile("en/models/clusters.bin");
    loaded = { marks: file.uint16(0), classes: file.uint16(1), middle: file.uint16(2), coarse: file.uint16(3) };
  }
  return loaded;
}

/** Gives the number of a word's cluster by the hash of its norm, from 1, or 0. */
export const clusterOf = (norm: number): number => classOf(load(), norm);

/** Gives the number of the middle cluster that a fine one lies in, 0 for 0. */
export const middleOf = (cluster: number): number => load().middle[cluster] as number;
/** Gives the number of the coarse cluster that a fine one lies in, 0 for 0. */
export const coarseOf = (cluster: number): number => load().coarse[cluster] as number;
