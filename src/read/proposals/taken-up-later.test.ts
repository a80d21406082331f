import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

describe("whose a proposal is", () => {
  it.each([
    [
      "Envoy Ida Solheim presented both sides with a 20-point framework on Monday.",
      "20-point framework",
      ["Ida Solheim"],
    ],
    ["Norway proposed to bring in a mediator. Chile rejected the proposal.", "proposal", ["Norway"]],
    ["The board likes Hoorn Breweries, whose bid of 425 euros is in cash.", "bid", ["Hoorn Breweries"]],
    ["The Dockers' Union made a proposal for 6 percent a year.", "proposal", ["Dockers' Union"]],
  ])("%s", (text, name, makers) => {
    const reading = readText(text);
    const told = reading.proposals.filter((p) => p.name === name);
    expect([...new Set(told.flatMap((p) => p.authors.map((a) => nameOf(reading, a))))]).toEqual(makers);
  });
});

describe("what is in it", () => {
  it("is told by an amount behind 'for'", () => {
    const reading = readText("The Dockers' Union made a proposal for 6 percent a year.");
    expect(reading.provisions.map((p) => reading.intake.report.text.slice(p.start, p.end))).toEqual([
      "6 percent a year",
    ]);
  });
});
