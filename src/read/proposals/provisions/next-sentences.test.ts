import { describe, expect, it } from "vitest";
import { readText, words } from "../../../../test/read-text.js";

describe("what the sentences behind a proposal tell of it", () => {
  it.each([
    [
      "Norway sent a new draft. It has grown from nine points to 13. The levy goes from $4 to $6. The rent rises to $9.",
      ["The levy goes from $4 to $6", "The rent rises to $9"],
    ],
    [
      "Norway tabled a draft. It would paint the ferries. The guild would pay rent and promise not to leave for nine years.",
      ["would paint the ferries", "The guild would pay rent and promise not to leave for nine years"],
    ],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });
});

describe("what a proposal holds", () => {
  it.each([
    [
      "Norway tabled a draft that would open two quays in May, as a third day of talks began in Bodo.",
      ["would open two quays in May"],
    ],
    ["It was Norway that tabled a plan for two quays, on Tuesday, the first morning of the round, an envoy said.", []],
    ["Norway, with a third of the catch under the accord that lapses in May, seeks half and keeps the quay.", []],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    const told = reading.provisions.map((p) => words(reading, p));
    expect(told.filter((one) => !one.includes("two quays") || one.startsWith("would"))).toEqual(expected);
  });

  it("is not what says who somebody is", () => {
    const reading = readText(
      "Norway tabled a draft. It calls for placing the quay under pilots from the Coast League, the old guild of the north, from the tenth day.",
    );
    expect(reading.provisions.map((p) => words(reading, p)).some((one) => one.startsWith("the old guild"))).toBe(false);
  });
});
