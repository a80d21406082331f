import type { Span } from "../../model/index.js";

/** Somebody who wants or refuses something, and the stretches that say what. */
export interface Want {
  /** Index into `entities`. */
  readonly who: number;
  readonly what: readonly Span[];
  readonly by: string;
}
