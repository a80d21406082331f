import { describe, expect, it } from "vitest";
import { succession } from "./succession.js";

describe("data/en/succession.yaml", () => {
  it.each(succession().entries)("$id holds for its examples and not for its counter-examples", ({ examples, not }) => {
    for (const example of examples) expect(example.toLowerCase()).toMatch(succession().pattern);
    for (const example of not) expect(example.toLowerCase()).not.toMatch(succession().pattern);
  });
});
