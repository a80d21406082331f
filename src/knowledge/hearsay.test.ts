import { describe, expect, it } from "vitest";
import { hearsay } from "./hearsay.js";

describe("data/en/hearsay.yaml", () => {
  it.each(hearsay().entries)("$id holds for its examples and not for its counter-examples", ({ examples, not }) => {
    for (const example of examples) expect(hearsay().pattern.test(example), example).toBe(true);
    for (const example of not) expect(hearsay().pattern.test(example), example).toBe(false);
  });
});
