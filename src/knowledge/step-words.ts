import { table } from "./table.js";

interface Raw {
  readonly does: readonly string[];
  readonly with_thing: readonly string[];
  readonly things: readonly string[];
}

/** Gives the words by which reports tell what is to come without a day; each list is told in data/negotiation/steps.yaml. */
export const stepWords = table("negotiation/steps", (raw: Raw) => ({
  does: new Set(raw.does),
  withThing: new Set(raw.with_thing),
  things: new Set(raw.things),
}));
