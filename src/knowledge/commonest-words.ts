import { table } from "./table.js";

interface Raw {
  readonly words: readonly string[];
  readonly share: number;
}

/** Gives the commonest words of English, with the share of a text that they make up at least where it is English. */
export const commonestWords = table<Raw, { readonly words: ReadonlySet<string>; readonly share: number }>(
  "en/commonest-words",
  (raw) => ({ words: new Set(raw.words), share: raw.share }),
);
