import { describe, expect, it } from "vitest";
import { clusterOf, coarseOf, middleOf } from "./clusters.js";
import { hashNorm } from "./features.js";

const fine = (word: string): number => clusterOf(hashNorm(word));

describe("clusters", () => {
  it("hold words together that stand among the same words", () => {
    expect(fine("herring")).toBe(fine("mackerel"));
    expect(middleOf(fine("nurses"))).toBe(middleOf(fine("teachers")));
    expect(coarseOf(fine("herring"))).not.toBe(coarseOf(fine("parliament")));
  });

  it("have none for a word that nothing knows", () => {
    const unknown = fine("qxzzvquill");
    expect([unknown, middleOf(unknown), coarseOf(unknown)]).toEqual([0, 0, 0]);
  });
});
