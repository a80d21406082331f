import type { Span } from "./span.js";

/** No report is longer than this, in UTF-16 code units. */
const LONGEST_REPORT = 2 ** 26;

/** Gives a number of its own to each span of a report: a key that needs no string. */
export const keyOfSpan = ({ start, end }: Span): number => start * LONGEST_REPORT + end;
