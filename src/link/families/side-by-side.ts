import { overlaps, type Reading } from "../../model/index.js";
import type { UnionFind } from "../union-find.js";
import type { Utterance } from "./utterance.js";

/**
 * Keeps apart what one report tells side by side: of "said the talks went well and hoped for a deal" another report may have both
 * in one telling, but they are two things said.
 */
export class SideBySide {
  readonly #bySentence = new Map<Reading, Map<number, number[]>>();
  /** Of each group the members that have a neighbour in their sentence. */
  readonly #members = new Map<number, number[]>();
  readonly #neighbours = new Map<number, readonly number[]>();

  constructor(utterances: readonly Utterance[], union: UnionFind) {
    utterances.forEach(({ reading, said }, i) => {
      const sentences = this.#bySentence.get(reading) ?? new Map<number, number[]>();
      this.#bySentence.set(reading, sentences);
      sentences.set(said.sentence, [...(sentences.get(said.sentence) ?? []), i]);
    });
    for (const sentences of this.#bySentence.values())
      for (const all of sentences.values()) if (all.length > 1) this.#file(all, utterances, union);
  }

  #file(all: readonly number[], utterances: readonly Utterance[], union: UnionFind): void {
    for (const i of all) {
      const beside = all.filter((j) => j !== i && areApart(utterances[i], utterances[j]));
      if (beside.length === 0) continue;
      this.#neighbours.set(i, beside);
      const group = union.find(i);
      this.#members.set(group, [...(this.#members.get(group) ?? []), i]);
    }
  }

  /** Joins two groups, unless they hold neighbours. */
  join(a: number, b: number, union: UnionFind): void {
    const [x, y] = [union.find(a), union.find(b)];
    if (x === y || this.#meet(x, y, union)) return;
    union.join(x, y);
    const both = [...(this.#members.get(x) ?? []), ...(this.#members.get(y) ?? [])];
    this.#members.delete(Math.max(x, y));
    if (both.length > 0) this.#members.set(Math.min(x, y), both);
  }

  #meet(x: number, y: number, union: UnionFind): boolean {
    const [one, other] = [this.#members.get(x) ?? [], this.#members.get(y) ?? []];
    const [few, group] = one.length <= other.length ? [one, y] : [other, x];
    return few.some((i) => (this.#neighbours.get(i) ?? []).some((j) => union.find(j) === group));
  }
}

/** Two tellings that have no word in common. */
const areApart = (a: Utterance | undefined, b: Utterance | undefined): boolean =>
  a !== undefined && b !== undefined && !a.said.content.some((x) => b.said.content.some((y) => overlaps(x, y)));
