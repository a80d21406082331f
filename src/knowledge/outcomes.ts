import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** Gives the words by which reports say what came of a meeting: that there is a deal or none, and how it went. */
export const outcomeWords = table(
  "negotiation/outcomes",
  (raw: { readonly told: readonly string[]; readonly mood: readonly string[] }) =>
    new PhraseIndex([
      ...raw.told.map((phrase) => [phrase, "told"] as const),
      ...raw.mood.map((phrase) => [phrase, "mood"] as const),
    ]),
);
