import { expect, it } from "vitest";
import { readText, words } from "../../../test/read-text.js";

it.each([
  ["Ida Solheim waits until Friday, when she is due to publish her proposals.", []],
  ["Ida Solheim published her proposals on Friday.", ["her proposals"]],
])("takes what is still to be made for no proposal: %s", (text, told) => {
  const reading = readText(text);
  expect(reading.proposals.map((proposal) => words(reading, proposal))).toEqual(told);
});
