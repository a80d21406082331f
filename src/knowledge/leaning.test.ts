import { describe, expect, it } from "vitest";
import { leaning } from "./leaning.js";

describe("data/en/leaning.yaml", () => {
  it.each(leaning().entries)("$id holds for its examples and not for its counter-examples", ({ examples, not }) => {
    for (const example of examples) expect(example).toMatch(leaning().pattern);
    for (const example of not) expect(example).not.toMatch(leaning().pattern);
  });
});
