import { expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

/** The words for which a report credits an outlet. */
const creditedTo = (outlet: string, text: string): string[] => {
  const { credits, intake } = readText(text);
  return credits.flatMap(({ name, scope }) =>
    name === outlet && scope !== "report" ? [intake.report.text.slice(scope.start, scope.end)] : [],
  );
};

it.each([
  [
    "Per Holm called the offer “fair and final”, and a senior official told Reuters there was “not a cent more”.",
    "a senior official told Reuters there was “not a cent more”",
  ],
  [
    "A senior official told Reuters that the offer was final.",
    "A senior official told Reuters that the offer was final.",
  ],
])("credits an outlet with what was told to it alone: %s", (text, credited) =>
  expect(creditedTo("Reuters", text)).toEqual([credited]),
);
