import { describe, expect, it } from "vitest";
import { leaning } from "./leaning.js";

describe("data/en/leaning.yaml", () => {
  it.each(leaning().entries)("$id holds for its examples and not for its counter-examples", ({ at, examples, not }) => {
    const pattern = at === "past" ? leaning().past : leaning().pattern;
    for (const example of examples) expect(pattern.test(example), example).toBe(true);
    for (const example of not) expect(pattern.test(example), example).toBe(false);
  });
});
