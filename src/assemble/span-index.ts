import { overlaps, type Span } from "../model/index.js";

/** Characters that a bucket covers. */
const BUCKET = 1000;

/** Finds the items that meet a span, without looking at all of them. */
export class SpanIndex<T> {
  readonly #buckets = new Map<number, { readonly span: Span; readonly item: T }[]>();

  add(span: Span, item: T): void {
    for (let b = Math.floor(span.start / BUCKET); b <= Math.floor(span.end / BUCKET); b++) {
      const bucket = this.#buckets.get(b);
      if (bucket) bucket.push({ span, item });
      else this.#buckets.set(b, [{ span, item }]);
    }
  }

  /** Lists the items whose span shares a character with the given one, each once, in the order in which they were added. */
  meeting(span: Span): T[] {
    if (this.#buckets.size === 0) return [];
    const found = new Set<T>();
    for (let b = Math.floor(span.start / BUCKET); b <= Math.floor(span.end / BUCKET); b++) {
      for (const entry of this.#buckets.get(b) ?? []) if (overlaps(entry.span, span)) found.add(entry.item);
    }
    return [...found];
  }
}
