import { fileUnder, once, type Reading, spansWithin } from "../../model/index.js";
import { type Copy, sharedSentences, shareOfRuns, shownSentences } from "./copies.js";
import { allWords, runsOf } from "./shingles.js";

/** Words by which a long quotation is known again, and those that it has at least: shorter ones are in every report. */
const BEGINNING = 8;
const LONG = 12;
/** Reports in which one quotation is followed up, as for a run of words. */
const MOST_CARRIERS = 12;
/** Speakers whose long quotations the two share: what one said in public is quoted by whoever heard it. */
const LEAST_SPEAKERS = 2;
/** Share of all the runs of a report, quotations too, that stand in the one that it credits. */
const LEAST_SHARE = 0.3;

/**
 * Finds the reports that credit the outlet of another one and have from it what several people told it: a third of such a report
 * stands in the other, most of it in quotations. Who gives the words of one speaker, or credits nobody, may have heard them.
 *
 * @param isCredited tells whether the first of two reports credits the outlet of the second
 */
export function findCreditedCopies(
  readings: readonly Reading[],
  isCredited: (by: number, of: number) => boolean,
): Copy[] {
  return [...speakersShared(readings, isCredited)].flatMap(([pair, speakers]): Copy[] => {
    const [copier = 0, original = 0] = pair.split(" ").map(Number);
    const [a, b] = [readings[copier], readings[original]];
    const shared = speakers.size >= LEAST_SPEAKERS && a && b && sharedText(a)(b);
    return shared ? [{ copier, original, ...shared }] : [];
  });
}

/** Those whose long quotations a report shares with one that it credits, by "copier original". */
function speakersShared(readings: readonly Reading[], isCredited: (by: number, of: number) => boolean) {
  const carriers = new Map<number, { readonly reading: number; readonly speaker: string }[]>();
  for (const [reading, one] of readings.entries())
    for (const { beginning, speaker } of longQuotations(one)) {
      if ((carriers.get(beginning)?.length ?? 0) < MOST_CARRIERS) fileUnder(carriers, beginning, { reading, speaker });
    }
  const shared = new Map<string, Set<string>>();
  for (const those of carriers.values())
    for (const { reading: copier, speaker } of those)
      for (const { reading: original } of those) {
        if (!isCredited(copier, original) || isCredited(original, copier)) continue;
        const pair = `${copier} ${original}`;
        shared.set(pair, (shared.get(pair) ?? new Set()).add(speaker));
      }
  return shared;
}

const sharedText = once((copier: Reading) =>
  once((original: Reading) => {
    const [a, b] = [allWords(copier), allWords(original)];
    if (shareOfRuns(a, b) < LEAST_SHARE) return undefined;
    return shownSentences(a, sharedSentences(a, b));
  }),
);

/** What a report has in somebody's own words, by a number for how it begins. */
const longQuotations = once(({ attributions, tokens }: Reading) =>
  attributions.flatMap(({ kind, content, speaker, unnamed, start }) => {
    const [first] = content;
    if (kind !== "direct" || !first) return [];
    const words = spansWithin(tokens, first).flatMap(({ text, norm }) => (/[\p{L}\p{N}]/u.test(text) ? [norm] : []));
    const [beginning] = words.length < LONG ? [] : runsOf(words.slice(0, BEGINNING), BEGINNING);
    return beginning === undefined ? [] : [{ beginning, speaker: `${speaker ?? unnamed ?? start}` }];
  }),
);
