import { table } from "./table.js";

/** In which way a side holds to a number. */
export type Holding = "wants" | "offers" | "stands" | "opened" | "owns" | "speaks for";

interface Raw {
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  readonly stands: readonly string[];
  readonly opened: readonly string[];
  readonly owns: readonly string[];
  readonly speaks_for: readonly string[];
  readonly loose: readonly string[];
  readonly before: readonly string[];
}

/** Gives how reports tell that a side holds to a number: by verb, with the preposition or particle behind it. */
export const heldNumbers = table("negotiation/held-numbers", (raw: Raw) => ({
  verbs: new Map<string, Holding>([
    ...raw.wants.map((verb) => [verb, "wants"] as const),
    ...raw.offers.map((verb) => [verb, "offers"] as const),
    ...raw.stands.map((verb) => [verb, "stands"] as const),
    ...raw.opened.map((verb) => [verb, "opened"] as const),
    ...raw.owns.map((verb) => [verb, "owns"] as const),
    ...raw.speaks_for.map((verb) => [verb, "speaks for"] as const),
  ]),
  loose: new Set(raw.loose),
  before: new Set(raw.before),
}));
