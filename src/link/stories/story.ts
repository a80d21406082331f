import { Latest } from "./latest.js";
import type { StorySettings } from "./settings.js";
import { product, type Vector } from "./vector.js";

/** A report made ready to be compared. */
export interface Comparable {
  readonly id: string;
  readonly vector: Vector;
  /** The latest year that it speaks of. */
  readonly year?: number;
  /** Days since 1970. */
  readonly day?: number;
}

type Counts = readonly (readonly [key: number, value: number])[];

/** A story as it can be kept. */
export interface StoryState {
  readonly id: string;
  readonly members?: readonly string[];
  readonly latest?: readonly Counts[];
  readonly sum?: Counts;
  readonly years?: Counts;
  /** Days since 1970 of its first and last dated report. */
  readonly days?: readonly [from: number, to: number];
}

/** Members that a new report is compared with one by one, the latest: what a story costs stays bounded. */
const LATEST = 24;

/** One event covered by several reports, as far as it is known: grows by a report at a time. */
export class Story {
  readonly id: string;
  readonly members: string[];
  readonly #latest: Latest;
  readonly #sum: Map<number, number>;
  readonly #years: Map<number, number>;
  #days: readonly [from: number, to: number] | undefined;

  /** Opens a story under an id that no later report changes, or goes on from a saved one. */
  constructor({ id, members = [], latest = [], sum = [], years = [], days }: StoryState) {
    this.id = id;
    this.members = [...members];
    this.#latest = new Latest(
      LATEST,
      latest.map((vector) => new Map(vector)),
    );
    this.#sum = new Map(sum);
    this.#years = new Map(years);
    this.#days = days;
  }

  save(): StoryState {
    return {
      id: this.id,
      members: [...this.members],
      latest: this.#latest.vectors.map((vector) => [...vector]),
      sum: [...this.#sum],
      years: [...this.#years],
      ...(this.#days ? { days: this.#days } : {}),
    };
  }

  add({ id, vector, year, day }: Comparable): void {
    this.members.push(id);
    this.#latest.add(vector);
    for (const [key, weight] of vector) this.#sum.set(key, (this.#sum.get(key) ?? 0) + weight);
    if (year !== undefined) this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    if (day === undefined) return;
    const [from, to] = this.#days ?? [day, day];
    this.#days = [Math.min(from, day), Math.max(to, day)];
  }

  /** Tells how like a report is to the story: 0 not at all, 1 the same words on the same day, as the settings weigh it. */
  likeness(report: Comparable, settings: StorySettings): number {
    const all = product(report.vector, this.#sum) / this.members.length;
    const words = settings.whole * all + (1 - settings.whole) * this.#latest.mostLike(report.vector);
    return report.day === undefined || this.#days === undefined
      ? words + settings.year * this.#sameYear(report.year)
      : words * this.#nearness(report.day, this.#days, settings);
  }

  /** From -1, no member speaks of the year, to 1, all do; members that speak of none count as nothing. */
  #sameYear(year: number | undefined): number {
    if (year === undefined) return 0;
    let sum = 0;
    for (const [other, count] of this.#years) sum += other === year ? count : -count;
    return sum / this.members.length;
  }

  #nearness(day: number, [from, to]: readonly [number, number], { near, far, grace, half }: StorySettings): number {
    const apart = Math.max(0, from - day, day - to);
    return far + (near - far) * 0.5 ** (Math.max(0, apart - grace) / half);
  }
}
