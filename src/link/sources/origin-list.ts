import type { Origin } from "../../model/index.js";
import { fold } from "../identities/spelling.js";

/** Lists origins, each once. What identifies one is its kind and a key. */
export class OriginList {
  readonly #origins: Origin[] = [];
  readonly #index = new Map<string, number>();

  /** Gives the index of an origin; a new one is added. */
  add(kind: Origin["kind"], key: string, name: string): number {
    // An outlet may turn out to be an agency when another report is added: its id stays.
    const id = `${kind === "agency" ? "outlet" : kind}-${slug(key)}`;
    const known = this.#index.get(id);
    if (known !== undefined) return known;
    this.#index.set(id, this.#origins.length);
    return this.#origins.push({ id, name, kind }) - 1;
  }

  get all(): readonly Origin[] {
    return this.#origins;
  }
}

const slug = (key: string): string =>
  fold(key)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
