import type { Quantity } from "../../../model/index.js";

/** Gives the least value that a quantity leaves open. */
export const lowOf = (q: Quantity): number =>
  (q.least ?? (q.most === undefined ? 0 : q.approximate ? q.most * 0.8 : 0)) * (q.approximate ? 0.95 : 1);

/** Gives the greatest value that a quantity leaves open. */
export const highOf = (q: Quantity): number => (q.most ?? Number.POSITIVE_INFINITY) * (q.approximate ? 1.05 : 1);

/** Gives the number as one would say it: of "nearly five" and "up to five" five, of "more than five" five too. */
export const nominalOf = (q: Quantity): number => q.most ?? q.least ?? 0;
