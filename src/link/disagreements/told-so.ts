import { denials } from "../../knowledge/framings.js";
import {
  type Attribution,
  firstFrom,
  once,
  overlaps,
  type Reading,
  type Span,
  type VerbGroup,
} from "../../model/index.js";

/** Tells of a verb whether it is told as it happened: neither possible nor denied, nor only wanted or threatened. */
export const isTold = (reading: Reading, verb: VerbGroup): boolean =>
  !verb.negated &&
  verb.modal === undefined &&
  !reading.tokens.slice(Math.max(0, verb.first - 1), verb.head).some(({ norm }) => norm === "to") &&
  !isLeftOpen(reading, verb);

/** Tells of a verb whether it stands in what somebody denies, rejects, wants or threatens. */
export function isLeftOpen({ attributions }: Reading, verb: VerbGroup): boolean {
  const open = openIn(attributions);
  const before = open[firstFrom(open, verb.end) - 1];
  return before !== undefined && overlaps(before, verb);
}

/** The stretches of a report that somebody denies, rejects, wants or threatens, none within another: every verb is looked up in them. */
const openIn = once((attributions: readonly Attribution[]): readonly Span[] => {
  const { acts, rejecting } = denials();
  const found = attributions.flatMap(({ negated, act, content }) =>
    negated || acts.has(act) || rejecting.has(act) ? content : [],
  );
  const apart: Span[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
});
