/** Most vectors that a memo holds: then it begins anew. */
const KEPT = 1 << 15;

/**
 * Keeps vectors of scores under keys, so that what many words share is added up once. All vectors lie in one array and are
 * told by where they begin; the first `spare` ones are for what has no key.
 */
export class ScoreMemo {
  readonly #starts = new Map<number, number>();
  #used: number;
  scores: Int32Array;

  /** @param width length of a vector */
  constructor(
    readonly width: number,
    readonly spare: number,
  ) {
    this.#used = spare;
    this.scores = new Int32Array(256 * width);
  }

  /** Gives where the vector under a key begins, or -1. */
  find(key: number): number {
    return this.#starts.get(key) ?? -1;
  }

  /** Gives where a new vector of zeros under a key begins. */
  add(key: number): number {
    const start = this.#used++ * this.width;
    if (start + this.width > this.scores.length) this.#grow();
    this.#starts.set(key, start);
    return start;
  }

  /** Keeps a vector under a key. */
  keep(key: number, scores: Int32Array): void {
    this.makeRoom();
    const start = this.add(key);
    this.scores.set(scores, start);
  }

  /** Gives where a spare vector begins, emptied. */
  emptied(spare: number): number {
    const start = spare * this.width;
    this.scores.fill(0, start, start + this.width);
    return start;
  }

  /** Begins anew where the memo is full. Vectors found before are void then. */
  makeRoom(): void {
    if (this.#used < KEPT) return;
    this.#starts.clear();
    this.#used = this.spare;
    this.scores.fill(0);
  }

  #grow(): void {
    const grown = new Int32Array(2 * this.scores.length);
    grown.set(this.scores);
    this.scores = grown;
  }
}
