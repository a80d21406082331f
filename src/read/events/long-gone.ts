import { daysBetween, type When } from "../../model/index.js";

/** Days after which a meeting is history: a negotiation that is told of today did not meet three years ago and not since. */
const HISTORY = 3 * 365;

/** Tells whether an interval ended years before a report came out: what was then is history, and no round of its negotiation. */
export const isLongGone = (when: When | undefined, published: string | undefined): boolean =>
  published !== undefined && when !== undefined && daysBetween(when.to.slice(0, 10), published) > HISTORY;
