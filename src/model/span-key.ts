import type { Span } from "./span.js";

/** No report is longer than this, in UTF-16 code units. */
const LONGEST_REPORT = 2 ** 26;

/** Up to these start and length a key is a small integer, which is found in a map in half the time. */
const SMALL = { start: 2 ** 16, length: 2 ** 15 };

/** Gives a number of its own to each span of a report: a key that needs no string. */
export function keyOfSpan({ start, end }: Span): number {
  const length = end - start;
  if (start < SMALL.start && length >= 0 && length < SMALL.length) return start * SMALL.length + length;
  // Below 0, where no small key is.
  return -1 - (start * LONGEST_REPORT + end);
}
