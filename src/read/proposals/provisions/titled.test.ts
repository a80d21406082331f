import { expect, it } from "vitest";
import { readText, words } from "../../../../test/read-text.js";

const HEAD = "Ferry talks\n\nBODO, May 12, 2026 (Nordwire) - ";
const DEAL = "The Lock Board and the Crews' Guild signed a draft agreement on Monday.";

/** What a report has the texts hold. */
const held = (text: string): string[] => {
  const reading = readText(`${HEAD}${text}`);
  return reading.provisions.map((p) => words(reading, p));
};

it.each([
  [
    `${DEAL}\n\nWhat we have won:\n\nRents. No family pays more than a third of its income. A court will hear complaints.\n\nFees. The toll falls to nine crowns.`,
    ["No family pays more than a third of its income", "A court will hear complaints", "The toll falls to nine crowns"],
  ],
  [
    `${DEAL}\n\nWhat's in it: a fee of 9 percent, where the guild had asked for four; a payment of 40 million crowns; and a fund for old crews.`,
    ["a fee of 9 percent", "a payment of 40 million crowns", "a fund for old crews"],
  ],
])("gives what a lead with a colon goes on with: %s", (text, expected) => {
  expect(held(text)).toEqual(expect.arrayContaining(expected));
});

it.each([
  [
    `${DEAL}\n\nWhat we have not won:\n\nRents. Families pay half of their income.\n\nFees. The toll stays at nine crowns.`,
  ],
  [`${DEAL}\n\nRents. Families pay half of their income.\n\nFees. The toll stays at nine crowns.`],
])("gives nothing of a list that says what it lacks, or that nothing leads to: %s", (text) => {
  expect(held(text).filter((told) => /income|nine crowns/.test(told))).toEqual([]);
});
