import { describe, expect, it } from "vitest";
import type { LinkedDisagreement } from "../../model/index.js";
import { withoutRepeated } from "./told-by.js";

const figure = (...sides: readonly (readonly [value: string, ...readings: number[]])[]): LinkedDisagreement => ({
  about: "the quota",
  kind: "figure",
  sides: sides.map(([value, ...readings]) => ({
    value,
    places: readings.map((reading) => ({ reading, start: 0, end: 40 })),
  })),
});

describe("a disagreement over the same numbers in the same sentences", () => {
  const whole = figure(["$45mn", 0, 2], ["$61 million", 1]);

  it("is told once, with all its places", () => {
    const part = figure(["about $45 million for cod", 0], ["$61 million", 1]);
    expect(withoutRepeated([part, whole])).toEqual([whole]);
    expect(withoutRepeated([whole, part])).toEqual([whole]);
    expect(withoutRepeated([whole, whole])).toEqual([whole]);
  });

  it("is another one where its numbers differ", () => {
    const other = figure(["30 boats", 0], ["41 boats", 1]);
    expect(withoutRepeated([whole, other])).toEqual([whole, other]);
  });
});
