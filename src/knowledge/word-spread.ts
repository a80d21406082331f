import { table } from "./table.js";

interface Raw {
  readonly texts: number;
  /** Roots by the number of texts that they stand in. */
  readonly spread: Readonly<Record<string, string>>;
}

/** Gives in how many of how many texts the root of a word stands. */
export const wordSpread = table<Raw, { readonly texts: number; readonly of: ReadonlyMap<string, number> }>(
  "en/word-spread",
  ({ texts, spread }) => ({
    texts,
    of: new Map(
      Object.entries(spread).flatMap(([count, roots]) =>
        roots.split(" ").map((root) => [root, Number(count)] as const),
      ),
    ),
  }),
);
