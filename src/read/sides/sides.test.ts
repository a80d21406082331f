import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";
import { dealingWords } from "../../knowledge/dealings.js";

const sides = (text: string): string => {
  const reading = readText(text);
  return [...new Set(reading.sides.map(({ entity }) => nameOf(reading, entity)))].sort().join(", ");
};

describe("sides of a dealing", () => {
  it.each(dealingWords().examples)("%s", (text, names) => {
    expect(sides(text)).toBe(names.split(", ").sort().join(", "));
  });

  it.each(dealingWords().not)("nobody: %s", (text) => {
    expect(sides(text)).toBe("");
  });

  it.each([
    ["Velmar and the Millers Local 44 have yet to reach a deal.", "Millers Local 44, Velmar"],
    ["The Teamsters and Oslin Freight reached a tentative agreement.", "Oslin Freight, Teamsters"],
    ["The Elk Lake First Nation and the Pine Bay Band signed an accord.", "Elk Lake First Nation, Pine Bay Band"],
    ["Two mills, Velmar Ltd and Oslin Ltd, are in dispute over a weir.", "Oslin Ltd, Velmar Ltd"],
    ["The Velmar and Oslin families have settled their quarrel.", "Oslin, Velmar"],
    ["Chile tabled a text. Peru and Kenya rejected it.", "Chile, Kenya, Peru"],
  ])("takes names as they are joined: %s", (text, names) => {
    expect(sides(text)).toBe(names);
  });
});
