import { describe, expect, it } from "vitest";
import { hearsay } from "./hearsay.js";

describe("data/en/hearsay.yaml", () => {
  it.each(hearsay().entries)("$id holds for its examples and not for its counter-examples", ({ examples, not }) => {
    for (const example of examples) expect(example).toMatch(hearsay().pattern);
    for (const example of not) expect(example).not.toMatch(hearsay().pattern);
  });
});
