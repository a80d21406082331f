import { describe, expect, it } from "vitest";
import { sourcing } from "./sourcing.js";

describe("data/en/sourcing.yaml", () => {
  it.each([...sourcing().notices, ...sourcing().takenBack, ...sourcing().ofItself])(
    "$id holds for its own examples",
    ({ pattern, examples, not }) => {
      for (const example of examples) expect(pattern.test(example), example).toBe(true);
      for (const example of not) expect(pattern.test(example), example).toBe(false);
    },
  );
});
