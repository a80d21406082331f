import { expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

const namesIn = (text: string): string[] => readText(text).proposals.map(({ name }) => name);

it.each([
  [
    "Norway and Iceland signed the Agreement on Seasonal Quotas of the North on Thursday.",
    "Agreement on Seasonal Quotas of the North",
  ],
  ["Norway and Iceland signed the agreement on seasonal quotas on Thursday.", "agreement"],
  ["Norway tabled a Plan for Bergen on Thursday.", "Plan"],
])("names a paper by its whole title, and by nothing that only describes it: %s", (text, name) => {
  expect(namesIn(text)).toEqual([name]);
});

it.each([
  ["Norway proposed a 30-day truce on Thursday.", ["30-day truce"]],
  ["Norway broke the truce on Thursday, and Iceland demanded a ceasefire.", []],
])("knows a truce that is put forward from one that is only told of: %s", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
