import { describe, expect, it } from "vitest";
import { headlineOf } from "./headline.js";
import { atClause } from "./shortened.js";

describe("headlineOf", () => {
  it.each([
    ["Ferry pay: a long night", "Ferry pay: a long night"],
    [undefined, "“Nobody left the hall before dawn.”"],
  ])("names a report with the headline %s", (title, expected) => {
    const text = "Tuesday 3 June 2031 - No. 12\n\nNobody left the hall before dawn.\nThe boats wait.";
    expect(headlineOf({ text, from: "in/7.txt", ...(title === undefined ? {} : { title }) })).toBe(expected);
  });

  it("falls back on where it came from only where there is no text", () => {
    expect(headlineOf({ text: " \n", from: "in/7.txt" })).toBe("in/7.txt");
  });
});

describe("atClause", () => {
  it("keeps a line that fits, and ends at a clause or a word", () => {
    expect(atClause("The crews vote on Friday.", 40)).toBe("The crews vote on Friday.");
    expect(atClause("The crews will vote on Friday, and the owners meet after that.", 40)).toBe(
      "The crews will vote on Friday …",
    );
    expect(atClause("The crews of both lines will vote on the last offer.", 30)).toBe("The crews of both lines will …");
  });
});
