import { expect, it } from "vitest";
import { readText } from "../../test/read-text.js";
import { manyMeant } from "./many-meant.js";

it.each([
  ["Ida Solheim accused the harbour crews of having left at noon; they say they did not.", "the harbour crews"],
  ["Ida Solheim accused the harbour crews and the tug owners of theft; they say they did not.", undefined],
  ["Ida Solheim accused the mayor of theft; she says she did not.", undefined],
])("finds whom “they” means who say something: %s", (text, expected) => {
  const reading = readText(text);
  const said = reading.attributions.find(({ act }) => act === "say");
  expect(said && manyMeant(reading, said)).toBe(expected);
});
