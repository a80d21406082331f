import { dayNumber, type Reading } from "../model/index.js";

/** Gives the day on which a report came out, as a number; not a number where nobody knows. */
export const publishedOn = ({ reading }: { readonly reading: Reading }): number =>
  dayNumber(reading.intake.report.published?.value);

/**
 * Sorts what reports tell by their days, then by their place in the set, then as given; what has no day stands last. The
 * order of two is the same in every set.
 */
export const inOrderOfDays = <T extends { readonly reading: Reading }>(
  told: readonly T[],
  numberOf: (reading: Reading) => number,
): T[] =>
  told
    .map((one) => ({ one, day: dayOrLast(one), number: numberOf(one.reading) }))
    .sort((a, b) => a.day - b.day || a.number - b.number)
    .map(({ one }) => one);

/** Of two without a day the difference is no number, so that their place tells. */
function dayOrLast(told: { readonly reading: Reading }): number {
  const day = publishedOn(told);
  return Number.isNaN(day) ? Number.POSITIVE_INFINITY : day;
}
