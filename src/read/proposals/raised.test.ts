import { expect, it } from "vitest";
import { readText, words } from "../../../test/read-text.js";

/** What a text has offered, each with its version. */
const offered = (text: string): string[] => {
  const reading = readText(text);
  return reading.provisions.map((p) => `${p.version ?? "-"}: ${words(reading, p)}`).sort();
};

it.each([
  ["The Lock Board raised its offer from 30 to 36 ferries a day.", ["initial: 30", "revised: 36 ferries a day"]],
  [
    "Norway raised its offer on Monday from 30 million to 36 million litres a year.",
    ["initial: 30 million", "revised: 36 million litres a year"],
  ],
  ["The Lock Board raised its offer to 36 ferries a day.", ["revised: 36 ferries a day"]],
])("gives what an offer was raised from and to: %s", (text, expected) => {
  expect(offered(text)).toEqual(expected);
});

it.each([
  ["Ida Solheim said that the Lock Board had offered a ten-year lease.", "-: a ten-year lease"],
  ["The Lock Board had offered a ten-year lease.", "initial: a ten-year lease"],
])("takes the tense of a telling for no earlier version: %s", (text, expected) => {
  expect(offered(text)).toContain(expected);
});
