import type { Reading, When } from "../model/index.js";

/**
 * Files groups under the months that they speak of, so that what is new is compared with what lies near it in time and not
 * with all that was ever told. Groups come back in the order in which they were first filed.
 */
export class ByMonth<T> {
  readonly #numbers = new Map<T, number>();
  readonly #under = new Map<number, Set<T>>();
  /** What speaks of no month is near everything. */
  readonly #always = new Set<T>();

  file(group: T, months: readonly number[]): void {
    if (!this.#numbers.has(group)) this.#numbers.set(group, this.#numbers.size);
    if (months.length === 0) this.#always.add(group);
    for (const month of months) {
      const own = this.#under.get(month);
      if (own) own.add(group);
      else this.#under.set(month, new Set([group]));
    }
  }

  /** Lists the groups of the same or a neighbouring month. */
  near(months: readonly number[]): T[] {
    if (months.length === 0) return [...this.#numbers.keys()];
    const found = new Set(this.#always);
    for (const month of months)
      for (const near of [month - 1, month, month + 1])
        for (const group of this.#under.get(near) ?? []) found.add(group);
    return [...found].sort((a, b) => (this.#numbers.get(a) ?? 0) - (this.#numbers.get(b) ?? 0));
  }
}

/** Months of an interval that are filed at most: a longer one is known by its first and last. */
const MOST = 12;

/** Lists the months that something is of: those of its own time, and the one in which its report appeared. */
export function monthsOf(reading: Reading | undefined, when: When | undefined): number[] {
  const published = reading?.intake.report.published?.value;
  const months = new Set(published ? [monthOf(published)] : []);
  if (when) {
    const [from, to] = [monthOf(when.from), monthOf(when.to)];
    if (to - from < MOST) for (let month = from; month <= to; month++) months.add(month);
    else for (const month of [from, to]) months.add(month);
  }
  return [...months].filter((month) => !Number.isNaN(month));
}

/** Counts months from the year 0. */
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
