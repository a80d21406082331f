import type { Span } from "../../model/index.js";

/** Somebody who wants or refuses something, and the stretches that say what. */
export interface Want {
  /** Index into `entities`. */
  readonly who: number;
  readonly what: readonly Span[];
  readonly by: string;
  /** True where a clause follows that may only say what is so: "insists that the catch fell". */
  readonly claim?: boolean;
  /** What is told of who wants it before the verb: "the guild, | whose members drive the trams, | has asked for". */
  readonly doing?: Span;
  /** True where what is wanted was told before: "is against", "has given way". */
  readonly bare?: boolean;
}
