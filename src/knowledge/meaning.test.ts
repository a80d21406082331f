import { expect, it } from "vitest";
import { meaningOf } from "./meaning.js";

it.each([
  ["attribution:say:quoted", "en/cues", "say"],
  ["events:verb:resign", "negotiation/moves", "resign"],
  ["events:noun:call", "negotiation/moves", "call"],
  ["sourcing:attribution:say:quoted", "en/cues", "say"],
  ["times/weekday", "en/times", "weekday"],
  ["share-call", "en/boilerplate", "share-call"],
])("finds the entry of %s in %s", (by, table, id) => {
  expect(meaningOf(by)).toMatchObject({ table, id });
  expect(meaningOf(by)?.examples.length).toBeGreaterThan(0);
});

it.each(["noun-phrase", "meetings:verb:meet", "stances:verb:call", "quantities/duration", "correction:label"])(
  "knows no entry of %s: the rule is code, or is named after a word",
  (by) => expect(meaningOf(by)).toBeUndefined(),
);
