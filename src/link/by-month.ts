import type { Reading, When } from "../model/index.js";

/**
 * Files groups under the months that they speak of, so that what is new is compared with what lies near it in time and not
 * with all that was ever told. Groups come back in the order in which they were first filed.
 */
export class ByMonth<T> {
  readonly #groups: T[] = [];
  readonly #filed = new Map<T, Set<number>>();
  /** What was found near some months before, kept up as groups are filed. */
  readonly #near = new Map<string, { readonly months: readonly number[]; readonly found: T[] }>();

  file(group: T, months: readonly number[]): void {
    const known = this.#filed.get(group);
    const own = known ?? new Set<number>();
    const more = (months.length === 0 ? [ALWAYS] : months).filter((month) => !own.has(month));
    for (const month of more) own.add(month);
    if (!known) {
      this.#groups.push(group);
      this.#filed.set(group, own);
    }
    if (more.length === 0) return;
    for (const [key, { months: asked, found }] of this.#near) {
      if (!areNear(asked, more)) continue;
      // A new group is the last of all; one that comes to be near later stands somewhere before.
      if (!known) found.push(group);
      else if (!found.includes(group)) this.#near.delete(key);
    }
  }

  /** Lists the groups of the same or a neighbouring month. */
  near(months: readonly number[]): readonly T[] {
    if (months.length === 0) return this.#groups;
    const key = months.join();
    const known = this.#near.get(key)?.found;
    if (known) return known;
    const found = this.#groups.filter((group) => areNear(months, [...(this.#filed.get(group) ?? [])]));
    this.#near.set(key, { months, found });
    return found;
  }
}

/** Stands for the months of what speaks of none: it is near everything. */
const ALWAYS = -1;

const areNear = (asked: readonly number[], filed: readonly number[]): boolean =>
  filed.some((month) => month === ALWAYS || asked.some((one) => Math.abs(one - month) <= 1));

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
