import type { Reading, Span } from "../../model/index.js";
import { fileUnder, firstFrom, within } from "../../model/index.js";

/**
 * Finds the matter that a proposal is of by one of its names, wherever it is told without it: behind "a new pay offer" each "offer"
 * is of pay.
 */
export function tabledMatters<T extends Span>(
  reading: Pick<Reading, "proposals" | "tokens">,
  named: readonly (readonly T[])[],
  isFirm: (matter: T) => boolean,
): ReadonlyMap<number, T[]> {
  const matters = new Map<number, T>();
  const sentenceOf = ({ start }: Span): number => reading.tokens[firstFrom(reading.tokens, start)]?.sentence ?? -1;
  for (const mention of reading.proposals) {
    const own = named[sentenceOf(mention)]?.find((n) => isFirm(n) && within(n, mention));
    if (own && !matters.has(mention.proposal)) matters.set(mention.proposal, own);
  }
  const bySentence = new Map<number, T[]>();
  for (const mention of reading.proposals) {
    const matter = matters.get(mention.proposal);
    if (matter) fileUnder(bySentence, sentenceOf(mention), matter);
  }
  return bySentence;
}
