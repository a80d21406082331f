import { expect, it } from "vitest";
import type { When } from "../model/index.js";
import { says } from "./says.js";

const monday: When = { from: "2026-05-11", to: "2026-05-11", precision: "day", text: "next Monday" };

it.each([
  ["figure", "The ferry sank with 1,400 aboard.", "1,400 people", true],
  ["figure", "The ferry sank with 400 aboard.", "1,400 people", false],
  ["figure", "The crews ask for 7%.", "7%", true],
  ["figure", "The crews met on the 7th.", "7%", false],
  ["figure", "The talks ran to nine hours.", "nine hours", true],
  ["status", "The round was adjourned at dawn.", "adjourned", true],
  ["status", "The round collapsed at dawn.", "adjourned", false],
] as const)("of a %s tells whether “%s” says “%s”", (kind, text, value, expected) => {
  expect(says({ words: [text] }, kind, value)).toBe(expected);
});

it.each([
  ["11 May", true],
  ["on May 11th", true],
  ["Monday", true],
  ["next Monday", true],
  ["12 May", false],
  ["next week", false],
])("tells whether a day is %s", (value, expected) => {
  expect(says({ words: [], when: monday }, "date", value)).toBe(expected);
});

it("finds a day that a text names, whichever of day and month comes first", () => {
  expect(says({ words: ["They meet again on May 12."] }, "date", "12 May")).toBe(true);
  expect(says({ words: ["They meet again on May 13."] }, "date", "12 May")).toBe(false);
});

it("takes the wording of a quotation for that of a statement alone", () => {
  expect(says({ words: ["We stay"], quotes: true }, "wording", "We stay here")).toBe(true);
  expect(says({ words: ["We stay here"] }, "wording", "We stay here")).toBe(false);
});
