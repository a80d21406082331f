import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

describe("proposals", () => {
  it.each([
    ["Norway tabled a 12-point draft on Monday.", ["12-point draft 12 Norway"]],
    ["The mediators revised the plan.", ["plan"]],
    ["Chile's proposal would raise the quota.", ["Chile’s proposal".replace("’", "'") + " Chile"]],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    const found = reading.proposals.map((p) =>
      [p.name, p.points, ...p.authors.map((a) => nameOf(reading, a))].filter((x) => x !== undefined).join(" "),
    );
    expect(found).toEqual(expected);
  });

  it.each(["She plans to retire.", "He has a plan to hire more staff.", "“We have a plan,” said Ana Reyes."])(
    "sees none on the table in: %s",
    (text) => {
      expect(readText(text).proposals).toEqual([]);
    },
  );

  it.each([
    [
      "The 12-point draft provides for a 60-day truce, the release of 300 prisoners and the deployment of monitors.",
      ["a 60-day truce", "the release of 300 prisoners", "the deployment of monitors"],
    ],
    [
      "The initial plan had included terms such as cutting tariffs on steel and opening the market for cheese.",
      ["cutting tariffs on steel", "opening the market for cheese"],
    ],
  ])("finds what is in it: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });

  it("takes the items of a list that the sentence announces", () => {
    const text =
      "The government's draft includes the following measures:\nA freeze on rents in the five largest cities\nA new tax on second homes";
    const intake = readText(text);
    expect(intake.provisions.map((p) => words(intake, p))).not.toContain("the following measures");
  });

  it.each([
    ["Chile rejected the 12-point plan.", ["Chile rejects"]],
    ["Chile did not reject the 12-point plan.", []],
    ["Chile criticised the 12-point plan.", ["Chile criticises"]],
    ["Ana Reyes said the 12-point plan could form the basis for a settlement.", ["Ana Reyes accepts as a basis"]],
    ["Norway welcomed the 12-point plan.", ["Norway supports"]],
  ])("finds who takes it how: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.reactions.map((r) => `${nameOf(reading, r.who)} ${r.stance}`)).toEqual(expected);
  });
});
