import type { Dated } from "./report-days.js";
import { shareIn, wordingOf } from "./wording.js";

/** Share of the words of the shorter that two wordings of one point have in common at least, and how much longer one may be. */
const ALIKE = 0.6;
const LONGER = 2;

/** What was before what is already past: an offer that "had" been made is not how it stood. */
const PAST_BEFORE = /\bhad\b/i;

/**
 * Gives what stood last before a day, where that is sure: the one alone that was last told, itself not told as older, of the
 * same point, and not still in what is told now.
 */
export function stoodBefore<T>(
  all: readonly Dated<T>[],
  day: string,
  now: T,
  textOf: (entry: T) => string,
): T | undefined {
  const last = onlyLast(all, day);
  return last !== undefined && !PAST_BEFORE.test(textOf(last)) && isOfSame(textOf(last), textOf(now))
    ? last
    : undefined;
}

/** Gives the one that was last told before a day; nothing where there are several. */
export function onlyLast<T>(all: readonly Dated<T>[], day: string): T | undefined {
  const before = all.filter((one) => one.day < day);
  const last = before.filter((one) => one.day === before.at(-1)?.day);
  return last.length === 1 ? last[0]?.entry : undefined;
}

/** Tells whether two wordings are of one point, and differ in what they say of it. */
export function isOfSame(before: string, now: string): boolean {
  const [a, b] = [wordingOf(before), wordingOf(now)];
  const [short, long] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (long.size > LONGER * short.size || shareIn(short, long) < ALIKE) return false;
  return a.numbers.size === 0 ? b.numbers.size === 0 && shareIn(short, long) < 1 : shareIn(a.numbers, b.numbers) < 1;
}
