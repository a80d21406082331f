import { describe, expect, it } from "vitest";
import { Lexicon } from "./lexicon.js";

describe("Lexicon", () => {
  it("gives one word for all its places", () => {
    const lexicon = new Lexicon();
    expect(lexicon.wordOf("Harbour")).toBe(lexicon.wordOf("Harbour"));
    expect(lexicon.wordOf("Harbour")).toMatchObject({ text: "Harbour", lower: "harbour", number: 1 });
  });

  it("tells the same of a word that it has no room for", () => {
    const lexicon = new Lexicon();
    const { number, shapeNumber, ...known } = new Lexicon().wordOf("quota’s");
    for (let i = 0; !lexicon.isFull; i++) lexicon.wordOf(`w${i}`);
    const { number: none, shapeNumber: noShape, ...told } = lexicon.wordOf("quota’s");
    expect([number, shapeNumber, none, noShape]).toEqual([1, 1, 0, 0]);
    expect(told).toEqual(known);
  });

  it("keeps no word of broken characters", () => {
    expect(new Lexicon().wordOf("a\ud800").number).toBe(0);
  });
});
