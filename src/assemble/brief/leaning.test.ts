import { describe, expect, it } from "vitest";
import { speaksOfUnnamed } from "./leaning.js";

describe("speaksOfUnnamed", () => {
  it.each([
    ["Not one of them ever thanked me.", true],
    ["She keeps her word.", true],
    ["The weavers know what they want.", false],
    ["I told Marta Quist that she may count on us.", false],
    ["We shall sign when the looms run again. They will not wait.", false],
  ])("%s", (text, expected) => {
    expect(speaksOfUnnamed(text)).toBe(expected);
  });
});
