import type { Vector } from "./vector.js";

/** The latest members of a story, by feature: a report is compared with all of them in one go over its own features. */
export class Latest {
  readonly vectors: Vector[] = [];
  /** Member and weight in turn, by feature. Members are counted on from the first; those that went are passed over. */
  readonly #under = new Map<number, number[]>();
  #gone = 0;

  constructor(
    private readonly most: number,
    vectors: readonly Vector[],
  ) {
    for (const vector of vectors) this.add(vector);
  }

  /** Adds a member; beyond the most that are held the oldest goes. */
  add(vector: Vector): void {
    const member = this.#gone + this.vectors.length;
    this.vectors.push(vector);
    for (const [key, weight] of vector) {
      const list = this.#under.get(key);
      if (list) list.push(member, weight);
      else this.#under.set(key, [member, weight]);
    }
    if (this.vectors.length > this.most) this.#dropOldest();
  }

  /** Gives the product of a vector with the member most like it. */
  mostLike(vector: Vector): number {
    const products = new Float64Array(this.vectors.length);
    for (const [key, weight] of vector) {
      const list = this.#under.get(key) ?? NONE;
      for (let i = 0; i < list.length; i += 2) {
        const at = (list[i] ?? 0) - this.#gone;
        products[at] = (products[at] ?? 0) + weight * (list[i + 1] ?? 0);
      }
    }
    return Math.max(...products);
  }

  #dropOldest(): void {
    const oldest = this.vectors.shift();
    // The oldest stands first under each of its features.
    for (const key of oldest?.keys() ?? []) {
      const list = this.#under.get(key);
      list?.splice(0, 2);
      if (list?.length === 0) this.#under.delete(key);
    }
    this.#gone++;
  }
}

const NONE: readonly number[] = [];
