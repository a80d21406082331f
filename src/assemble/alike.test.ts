import { describe, expect, it } from "vitest";
import { alike } from "./alike.js";

describe("alike", () => {
  it.each([
    [["a cut of the quota by 12%", "a cut of the quota by 12% from May"], 1],
    [["a cut of the quota by 12% in every port", "a cut of the quota by 20% in every port"], 2],
    [["a longer pier", "a shorter season"], 2],
  ])("%s", (texts, groups) => {
    expect(alike(texts, (text) => text)).toHaveLength(groups);
  });
});
