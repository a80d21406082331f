import { describe, expect, it } from "vitest";
import type { Proposal } from "../../model/index.js";
import { toldProvisions } from "./provision-lines.js";

const cited = { evidence: [], standing: { outlets: 1, origins: 1, credibility: 3 as const } };

const told = (versions: string[], provisions: [text: string, version?: string][]): string[] => {
  const proposal: Proposal = {
    ...cited,
    id: "proposal",
    name: "Owners' offer",
    authors: [],
    reactions: [],
    versions: versions.map((label) => ({ ...cited, id: label, label })),
    provisions: provisions.map(([text, version]) => ({ ...cited, id: text, text, ...(version && { version }) })),
  };
  return toldProvisions(proposal).map(({ text }) => text);
};

describe("what the brief tells of a proposal", () => {
  it("begins with the newest version", () => {
    expect(
      told(["initial", "second"], [["a bonus in May", "initial"], ["a review"], ["a bonus in June", "second"]]),
    ).toEqual(["a bonus in June", "a review", "a bonus in May"]);
  });

  it("leaves out an amount of which nobody knows what it is", () => {
    expect(told([], [["6 per cent"], ["four billion euros"], ["6 per cent a year"]])).toEqual(["6 per cent a year"]);
    expect(told([], [["6 per cent"]])).toEqual(["6 per cent"]);
  });

  it.each([
    ["curbs on its landings", false],
    ["a rise in their pay", false],
    ["an end to her veto", false],
    ["a harbour board with its own budget", true],
    ["crews may keep their berths", true],
    ["a cap on what Peru lands and its fleet", true],
  ])("tells whose it is: %s", (text, isTold) => {
    expect(told([], [[text], ["a review"]]).includes(text)).toBe(isTold);
  });

  it("tells the same amounts of the same thing once, in the fuller words", () => {
    const full = "would lower the squid limit by 12% from this year's 4,000 tonnes";
    expect(told([], [["a reduction of 12 per cent"], [full]])).toEqual([full]);
    const again = "lets at least 60 cubic meters a second pass the northern sluice";
    const first = "would oblige Peru to let at least 60 cubic metres a second pass the northern sluice in a drought";
    expect(told([], [[first], [again]])).toEqual([first]);
    expect(told([], [["a toll of 12 crowns on ferries"], ["a rent of 12 crowns on berths"]])).toHaveLength(2);
  });

  it("leaves out a number that is of nothing", () => {
    expect(told([], [["90 at the regional price"], ["a review"]])).toEqual(["a review"]);
  });

  it("leaves out what points back", () => {
    expect(told([], [["leaves that matter to the board"], ["a review"]])).toEqual(["a review"]);
  });
});
