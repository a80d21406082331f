import { describe, expect, it } from "vitest";
import { leaning } from "./leaning.js";

describe("data/en/leaning.yaml", () => {
  it.each(leaning().entries)("$id holds for its examples and not for its counter-examples", ({ at, examples, not }) => {
    const { pattern: rest, entries: _, ...others } = leaning();
    const pattern = { ...others, opening: rest, anywhere: rest }[at];
    for (const example of examples) expect(pattern.test(example), example).toBe(true);
    for (const example of not) expect(pattern.test(example), example).toBe(false);
  });
});
