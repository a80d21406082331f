import { describe, expect, it } from "vitest";
import type { LinkedDisagreement } from "../../model/index.js";
import { withAnswers, withoutRepeated } from "./told-by.js";

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

describe("what somebody answers in the report that tells it", () => {
  it("stands under the denial that another report has of the same sentence", () => {
    const denial = figure(["having left the hall", 0], ["denies that they left", 1]);
    const answer = figure(["He accused them of having left the hall", 0], ["say they did not", 0]);
    const [told, ...more] = withAnswers([denial], [answer], []);
    expect(told?.sides[1]?.places.map(({ reading }) => reading)).toEqual([1, 0]);
    expect(more).toEqual([]);
    const apart = figure(["The guild accused them of theft", 2], ["say they did not", 2]);
    expect(withAnswers([denial], [apart], [])).toEqual([denial, apart]);
  });
});
