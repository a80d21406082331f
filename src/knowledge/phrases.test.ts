import { describe, expect, it } from "vitest";
import { phraseAt, phraseBefore, phraseMap } from "./phrases.js";

const map = phraseMap({ "at least": "least", at: "at", "more than half": "most" });
const words = (text: string) => text.split(" ").map((norm) => ({ norm }));

describe("phraseAt", () => {
  it.each([
    ["at least forty", 0, { value: "least", last: 2 }],
    ["at noon", 0, { value: "at", last: 1 }],
    ["more than half the fleet", 0, { value: "most", last: 3 }],
    ["more than that", 0, undefined],
    ["at", 1, undefined],
  ])("%s from %i", (text, at, found) => {
    expect(phraseAt(map, words(text), at)).toEqual(found);
  });
});

describe("phraseBefore", () => {
  it("finds the longest that ends there", () => {
    expect(phraseBefore(map, words("with at least forty"), 3)).toEqual({ value: "least", first: 1 });
    expect(phraseBefore(map, words("with at most forty"), 3)).toBeUndefined();
  });
});
