import { PhraseIndex } from "./phrase-index.js";
import { table } from "./table.js";

/** Gives the words that open a sentence on what it is about, each with whether it leads to a day or a place as often, and what is then no thing. */
export const matterOpeners = table(
  "negotiation/matters",
  (raw: Readonly<Record<"openers" | "behind" | "asides", readonly string[]>>) => ({
    openers: new PhraseIndex(raw.openers.map((phrase) => [phrase, raw.behind.includes(phrase)] as const)),
    asides: new Set(raw.asides),
  }),
);
