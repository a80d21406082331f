import { expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";
import { ingest, type Reading, readAll } from "../../index.js";

/** How a report says that its matters stand. */
const stands = (text: string): string[] => toldIn(readText(text));

const toldIn = ({ issues }: Reading): string[] => [
  ...new Set(issues.flatMap(({ code, status }) => (status ? [`${code} ${status}`] : []))),
];

const PORT = "The union and the harbour met again. ";

it.each([
  [`${PORT}Overtime came up first. Both sides regard this as closed.`, "working-time agreed"],
  [
    "Parking is a sore point. The crews had asked for a free garage. The union said the matter was withdrawn.",
    "matter-parking dropped",
  ],
  ["The talks went on.\n\nUnder the deal, overtime will be paid at double the rate.", "working-time agreed"],
  ["Nine chapters had been concluded, among them pensions.", "pensions agreed"],
])("tells by the next words what became of a matter: %s", (text, expected) => {
  expect(stands(text)).toContain(expected);
});

it.each([
  `${PORT}Overtime came up first. The union wants this settled by Friday, and has said so in a long letter to the owners.`,
  `${PORT}Overtime came up first. It was agreed to meet again on Monday.`,
  "The talks went on.\n\nUnder the plan, overtime would be paid at double the rate.",
  "The paper drops the overtime clause only if the crews give up their meals.",
])("says nothing of it: %s", (text) => {
  expect(stands(text).filter((one) => /agreed|dropped/.test(one))).toEqual([]);
});

it("says how the list stands of what heads its items alone", async () => {
  const text =
    "## Agreed, more or less\n\n* Pensions: at sixty.\n\n## Not agreed\n\n* **The toll.** The owners demand an end to it. The union says pensions first, the toll after.\n";
  const { intakes } = await ingest({ from: "list.md", bytes: new TextEncoder().encode(text) });
  const told = toldIn(readAll(intakes)[0] as Reading);
  expect(told).toContain("pensions agreed");
  expect(told).not.toContain("pensions open");
});
