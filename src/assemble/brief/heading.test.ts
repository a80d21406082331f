import { describe, expect, it } from "vitest";
import { isHeading } from "./heading.js";

describe("isHeading", () => {
  it.each([
    ["14:05 The weavers leave the hall.", true],
    ["Will the weavers go back on Monday?", true],
    ["3 May: arbitration panel.", true],
    ["3 May: arbitration panel meets.", false],
    ["The weavers go back on 3 May.", false],
  ])("%s", (text, expected) => {
    expect(isHeading(text)).toBe(expected);
  });
});
