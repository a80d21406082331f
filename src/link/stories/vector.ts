import { featureNumber } from "./feature-number.js";
import type { Features, Side } from "./features.js";
import type { Rarity } from "./rarity.js";

/**
 * A report as weights by feature, each side scaled so that its own square sums to what the side counts for: the product of
 * two reports is the weighted sum of their likenesses by side. Keys are the numbers of "side feature".
 */
export type Vector = ReadonlyMap<number, number>;

/** Weighs the features of a report. */
export function vectorOf(features: Features, weights: Readonly<Record<Side, number>>, rarity: Rarity): Vector {
  const vector = new Map<number, number>();
  for (const [side, counts] of features) {
    if (weights[side] === 0) continue;
    const weighed = [...counts].map(([key, count]) => [key, Math.sqrt(count) * rarity.of(key)] as const);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    if (length === 0) continue;
    const scale = Math.sqrt(weights[side]) / length;
    for (const [key, weight] of weighed)
      if (weight > 0) vector.set(featureNumber(`${side} ${key}`), Math.fround(weight * scale));
  }
  return new Map(weightiest(vector, KEPT));
}

/** Features of a report that are kept: the rest hardly moves a likeness, and makes half of the memory. */
const KEPT = 300;

/** Gives the weightiest features of a vector, in an order that hangs on nothing else. */
export const weightiest = (vector: Vector, count: number): [key: number, weight: number][] =>
  [...vector].sort(([k, a], [l, b]) => b - a || k - l).slice(0, count);

/** Gives the product of two vectors. */
export function product(a: Vector, b: Vector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of few) sum += weight * (many.get(key) ?? 0);
  return sum;
}
