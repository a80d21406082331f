import { describe, expect, it } from "vitest";
import { speaksForItself, speaksOfAbsent, speaksOfUnnamed, standingAlone } from "./leaning.js";

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

describe("standingAlone", () => {
  it.each([
    ["The looms stand still. They will run again.", "The looms stand still. They will run again."],
    [
      "She never asked me. Nobody in this mill will sign a paper that comes by night.",
      "… Nobody in this mill will sign a paper that comes by night.",
    ],
    ["She never asked me. I shall not sign.", undefined],
  ])("%s", (text, expected) => {
    expect(standingAlone(text)).toBe(expected);
  });
});

describe("speaksOfAbsent", () => {
  it.each([
    ['A clerk of his office said that the looms were "safe".', true],
    ['Lund dismissed him as "a weaver without a loom".', true],
    ['Lund said he would "wait and see".', false],
    ["Ida Lund of the guild said the mill had told him nothing.", false],
    ['A clerk said "his word is good".', false],
  ])("%s", (text, expected) => {
    expect(speaksOfAbsent(text)).toBe(expected);
  });
});

describe("speaksForItself", () => {
  it.each([
    ["The mill owners, who locked our people out, want an apology.", true],
    ["The guild said “our looms will run” and left.", false],
    ["The US wants the looms to run.", false],
    ["The guild wants its looms to run.", false],
  ])("%s", (text, expected) => {
    expect(speaksForItself(text)).toBe(expected);
  });
});
