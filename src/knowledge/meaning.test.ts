import { expect, it } from "vitest";
import { meaningOf } from "./meaning.js";

it.each([
  ["attribution:say:quoted", "en/cues", "say"],
  ["events:verb:resign", "negotiation/moves", "resign"],
])("finds the entry of %s in %s", (by, table, id) => {
  expect(meaningOf(by)).toMatchObject({ table, id });
  expect(meaningOf(by)?.examples.length).toBeGreaterThan(0);
});

it("knows no entry where the rule is code", () => {
  expect(meaningOf("noun-phrase")).toBeUndefined();
});
