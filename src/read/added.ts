import type { Entity, Mention } from "../model/index.js";
import type { WithMentions } from "./entities-in.js";

/** Those whom a layer finds beside the people of a reading, each once, and the mentions that stand for them. */
export class Added {
  readonly #before: WithMentions;
  readonly #entities: Entity[];
  readonly #mentions: Mention[] = [];
  readonly #byKey = new Map<string, number>();

  constructor(before: WithMentions) {
    this.#before = before;
    this.#entities = [...before.entities];
    before.entities.forEach(({ key }, i) => this.#byKey.set(key, i));
  }

  get entities(): readonly Entity[] {
    return this.#entities;
  }

  /** Gives the index of the one who has a key; nobody has had it: he is added. */
  indexOf({ key, kind, name, forms = [] }: Pick<Entity, "key" | "kind" | "name"> & Partial<Entity>): number {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, this.#entities.length);
    return this.#entities.push({ key, kind, name, forms, offices: [] }) - 1;
  }

  /** Lets a stretch of text stand for somebody who does or wants something. */
  mention(mention: Omit<Mention, "acts">): void {
    this.#mentions.push({ ...mention, acts: true });
  }

  /** Gives all entities and mentions, those added among the others. */
  people(): WithMentions {
    if (this.#mentions.length === 0) return this.#before;
    const mentions = [...this.#before.mentions, ...this.#mentions];
    return { entities: this.#entities, mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end) };
  }
}
