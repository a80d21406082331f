import { table } from "./table.js";

const LISTS = [
  "nouns",
  "loose",
  "links",
  "holds",
  "idioms",
  "mends",
  "meets",
  "papers",
  "talks",
  "offers",
  "offering",
  "takes",
  "urges",
  "bids",
  "strikes",
  "stoppages",
  "walkouts",
  "calls",
  "charges",
  "locks",
  "locking",
  "jointly",
  "acquires",
  "gives",
  "amounts",
  "averts",
  "membership",
  "senders",
  "texts",
  "answers",
  "answering",
] as const;

type Raw = Readonly<Record<(typeof LISTS)[number], readonly string[]>> & {
  readonly examples: readonly (readonly [string, string])[];
  readonly not: readonly string[];
};

/** What two sides have with each other; each list is told in data/negotiation/dealings.yaml. */
type DealingWords = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>> & Pick<Raw, "examples" | "not">;

/** Gives the words by which a report tells who the sides are. */
export const dealingWords = table<Raw, DealingWords>("negotiation/dealings", (raw) => {
  const sets: Partial<Record<(typeof LISTS)[number], ReadonlySet<string>>> = {};
  for (const list of LISTS) sets[list] = new Set(raw[list]);
  return { ...(sets as Record<(typeof LISTS)[number], ReadonlySet<string>>), examples: raw.examples, not: raw.not };
});
