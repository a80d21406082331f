import type { Kept } from "../../link/stories/kept.js";

/** A table that is looked into when asked and written to when told: what stands in memory between is lost by `forget`. */
export class WriteBehind<V> implements Kept<V> {
  readonly #values = new Map<number, V>();
  readonly #changed = new Set<number>();

  constructor(
    private readonly load: (key: number) => V | undefined,
    private readonly save: (key: number, value: V) => void,
    private readonly most: number,
  ) {}

  get(key: number): V | undefined {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const loaded = this.load(key);
    if (loaded !== undefined) this.#values.set(key, loaded);
    return loaded;
  }

  set(key: number, value: V): void {
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  /** Writes what changed, in the order of the keys. */
  flush(): void {
    for (const key of [...this.#changed].sort((a, b) => a - b)) {
      const value = this.#values.get(key);
      if (value !== undefined) this.save(key, value);
    }
    this.#changed.clear();
    if (this.#values.size > this.most) this.#values.clear();
  }

  forget(): void {
    this.#values.clear();
    this.#changed.clear();
  }
}
