import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";
import { findValues } from "./values.js";

const values = (text: string) =>
  findValues(readText(text)).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe("values", () => {
  it.each([
    [
      "The firm cut about 500 jobs, 300 in Chad and 200 in Togo.",
      ["QUANTITY about 500", "QUANTITY 300", "QUANTITY 200"],
    ],
    ["Sales rose 4.5% to $12 million.", ["PERCENT 4.5%", "MONEY $12 million"]],
    ["They want between 10 and 20 million euros.", ["MONEY between 10 and 20 million euros"]],
    ["The fee is 40 USD or 30 cents a mile.", ["MONEY 40 USD", "MONEY 30 cents"]],
    [
      "Two thirds of the members and about a quarter of the staff voted.",
      ["QUANTITY Two thirds", "QUANTITY about a quarter"],
    ],
    ["One in five voted; half a percent did not.", ["QUANTITY One in five", "PERCENT half a percent"]],
    ["The motion passed by 212-199.", ["QUANTITY 212-199"]],
    ["The index lost 90 points and fell below the 5,000 mark.", ["QUANTITY 90 points", "QUANTITY 5,000 mark"]],
    [
      "All 27 states gave thousands of tents and 12 tonnes of rice.",
      ["QUANTITY All 27", "QUANTITY thousands of", "QUANTITY 12 tonnes"],
    ],
  ])("are found in %s", (text, expected) => expect(values(text)).toEqual(expected));

  it.each([
    "On 3 May 2025 the second round opened at 9:30 p.m.",
    "Article 5 binds the Group of Seven.",
    "The GeoPhone 4 and the Norda 320 jet use 5G.",
    "One of them spoke for the two parties in the third quarter.",
    "Several ministers left half an hour later.",
  ])("are not dates, names, codes or words: %s", (text) => expect(values(text)).toEqual([]));
});
