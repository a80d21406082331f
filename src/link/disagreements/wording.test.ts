import { describe, expect, it } from "vitest";
import { sketchReading } from "../../../test/readings.js";
import { findWordingDisagreements } from "./wording.js";

/** Two reports, each with one quotation of one speaker, put into one family. */
function compare(...quotes: readonly string[]) {
  const readings = quotes.map((words, i) =>
    sketchReading({
      id: `r${i}`,
      text: `“${words}” Ana Reyes said in report ${i}.`,
      entities: [{ name: "Ana Reyes" }],
      said: [{ words, speaker: "Ana Reyes" }],
    }),
  );
  return findWordingDisagreements(readings, [
    { members: quotes.map((_, reading) => ({ reading, index: 0 })), speaker: 0 },
  ]);
}

describe("wording", () => {
  it.each([
    ["the same words", ["We will not sign this text tonight", "We will not sign this text tonight"]],
    ["a cut at the end", ["We will not sign this text tonight", "We will not sign this text"]],
    [
      "a cut that says so",
      [
        "We came to talk about pay, about shifts and about the night bus",
        "We came to talk about pay… about the night bus",
      ],
    ],
    [
      "two cuts that only overlap",
      [
        "Nobody asked the crews. The boats stay in port until May",
        "The boats stay in port until May. Then we shall see",
      ],
    ],
    ["numbers in two house styles", ["Nobody will work nights for two percent", "Nobody will work nights for 2%"]],
    ["another utterance", ["We will not sign this text tonight", "The ferry leaves the harbour at seven"]],
    ["a phrase picked from a speech", ["not easy", "quite easy"]],
  ])("sees no difference in %s", (_, quotes) => {
    expect(compare(...quotes)).toEqual([]);
  });

  it("sees words that were changed", () => {
    const found = compare(
      "We will not sign this text before the vote",
      "We would not sign this text ahead of the vote",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe("wording");
    expect(found[0]?.sides.map((s) => s.value).sort()).toEqual([
      "We will not sign this text before the vote",
      "We would not sign this text ahead of the vote",
    ]);
  });

  it("sees a word that was left out in the middle without a sign", () => {
    const found = compare("We are not ready to sign this text", "We are ready to sign this text");
    expect(found).toHaveLength(1);
  });

  it("puts a cut without the words that differ on no side", () => {
    const found = compare(
      "We will open the terminal at noon for three ships and a tug",
      "We will open the terminal at noon for four ships and a tug",
      "We will open the terminal at noon",
    );
    expect(found[0]?.sides.map((s) => s.places.map((p) => p.reading)).sort()).toEqual([[0], [1]]);
  });

  it("puts a cut on the side of the wording that it was cut from", () => {
    const found = compare(
      "We will open the terminal when the men are safe, and not a day before",
      "We will open the terminal… and not a day before",
      "We shall open the terminals when men are safe and not one day before",
    );
    expect(found[0]?.sides.map((s) => s.places.map((p) => p.reading).sort())).toEqual(
      [[2], [0, 1]].sort((a, b) => b.length - a.length),
    );
  });
});
