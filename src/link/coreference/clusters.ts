import { UnionFind } from "../union-find.js";
import type { Phrase } from "./phrase.js";

/** Gathers phrases for one thing. A person and a body, one and several, or two with names of their own are never joined. */
export class Clusters {
  readonly #union: UnionFind;
  readonly #kinds: Set<string>[];
  readonly #named: boolean[];

  constructor(phrases: readonly Phrase[]) {
    this.#union = new UnionFind(phrases.length);
    this.#kinds = phrases.map(kindsOf);
    this.#named = phrases.map(({ isName, pronoun }) => isName && !pronoun);
  }

  find(i: number): number {
    return this.#union.find(i);
  }

  /** @param names whether it is by their names that they are the same: else two named ones stay two */
  join(i: number, j: number, names: "by name" | "by place"): void {
    const [a, b] = [this.find(i), this.find(j)];
    const [of, other] = [this.#kinds[a], this.#kinds[b]];
    if (a === b || !of || !other) return;
    if (names === "by place" && this.#named[a] && this.#named[b]) return;
    if (of.size > 0 && other.size > 0 && [...of, ...other].some((kind) => !of.has(kind) || !other.has(kind))) return;
    this.#union.join(a, b);
    const root = this.find(a);
    this.#kinds[root] = new Set([...of, ...other]);
    this.#named[root] = Boolean(this.#named[a] || this.#named[b]);
  }
}

/** Kinds that the reports may take for one another tell nothing: a place acts like a body. */
function kindsOf({ kind, pronoun, isPlural, isResolved }: Phrase): Set<string> {
  if (pronoun === "person") return new Set(["person"]);
  if (isPlural) return new Set(["several"]);
  return new Set(kind && !isResolved && kind !== "place" && kind !== "group" ? [kind] : []);
}
