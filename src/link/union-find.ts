/** Gathers numbered things into groups. The group's number is that of its smallest member, so order does not matter. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** Gives the smallest member of the group that `i` belongs to. */
  find(i: number): number {
    let root = i;
    while (this.#at(root) !== root) root = this.#at(root);
    // Shorten the path, so that long chains stay cheap.
    for (let at = i; at !== root; ) {
      const next = this.#at(at);
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const x = this.find(a);
    const y = this.find(b);
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** Lists the groups by their smallest members, each in ascending order. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.find(i);
      const group = groups.get(root);
      if (group) group.push(i);
      else groups.set(root, [i]);
    }
    return [...groups.values()];
  }

  #at(i: number): number {
    return this.#parent[i] ?? i;
  }
}
