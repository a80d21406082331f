import type { Quantity } from "../../model/index.js";

/** Tells whether two bounds overlap, so that both can hold; "about" and "nearly" widen them by a twentieth. */
export const canBothHold = (a: Quantity, b: Quantity): boolean => lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a);

/** Gives the least value that a quantity leaves open. */
export const lowOf = (q: Quantity): number =>
  (q.least ?? (q.most === undefined ? 0 : q.approximate ? q.most * 0.8 : 0)) * (q.approximate ? 0.95 : 1);

/** Gives the greatest value that a quantity leaves open. */
export const highOf = (q: Quantity): number => (q.most ?? Number.POSITIVE_INFINITY) * (q.approximate ? 1.05 : 1);
