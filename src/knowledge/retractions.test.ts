import { describe, expect, it } from "vitest";
import { retractions } from "./retractions.js";

describe("data/negotiation/retractions.yaml", () => {
  it.each(Object.values(retractions()).flat())("$id holds for its own examples", ({ pattern, examples, not }) => {
    for (const example of examples) expect(pattern.test(example), example).toBe(true);
    for (const example of not) expect(pattern.test(example), example).toBe(false);
  });
});
