import { describe, expect, it } from "vitest";
import { tellSides as told } from "../../../../test/make-dossier.js";

const WIRE = "After over nine hours of talks on Tuesday the weavers and the mill parted without a contract.";

describe("lengths that people sat together", () => {
  it.each([
    [
      "what was adjourned",
      "The conciliators adjourned the session of the weavers and the mill on Tuesday after some seven hours.",
    ],
    ["who met", "The weavers and the mill met on Tuesday for seven hours and agreed on no contract."],
    [
      "what went on between three",
      "On Tuesday talks between the weavers, the mill and the Dyers' Union went on for seven hours.",
    ],
  ])("takes a length for that of the talks: %s", async (_, other) => {
    const found = await told(WIRE, other);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^figure: .*\[[12]\] \/ .*\[[12]\]$/);
  });

  it("takes the first day for that of the talks of the day that both name", async () => {
    const found = await told(
      "The weavers and the mill spent about seven hours in one room on 4 March 2025.",
      "The contract of the weavers was signed at the mill on 4 March 2025 after a first day that took some nine hours.",
    );
    expect(found).toEqual(["figure: about seven hours [1] / some nine hours [2]"]);
  });

  it.each([
    ["another thing that lasted", "On Tuesday the blackout at the mill of the weavers went on for seven hours."],
    ["a length that the first leaves open", "The weavers and the mill met on Tuesday for the best part of ten hours."],
    [
      "what was of the sort of an evening",
      "It was this sort of evening at the mill, which lasted for six hours and left the weavers tired on Tuesday.",
    ],
  ])("leaves alone %s", async (_, other) => {
    expect(await told(WIRE, other)).toEqual([]);
  });
});
