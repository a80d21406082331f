import fc from "fast-check";
import { expect, it } from "vitest";
import { keyOfSpan } from "./span-key.js";

const span = fc.record({
  start: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 65_500, max: 65_600 })),
  end: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 32_760, max: 98_400 })),
});

it("is another one for another span, short or long", () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      expect(keyOfSpan(a) === keyOfSpan(b)).toBe(a.start === b.start && a.end === b.end);
    }),
    { numRuns: 500, seed: 20261130 },
  );
});
