import { expect, it } from "vitest";
import { calendarOf } from "./calendar.js";
import { rootedWords } from "./roots.js";

it.each([
  ["They met on Tuesday", ["tue"]],
  ["on Nov. 30, 2026", ["month 11", "month 11 day 30", "year 2026"]],
  ["on 18th September", ["month 9", "month 9 day 18"]],
  ["Talks may march on", []],
  ["The Mayor of Marchfield", []],
  ["some 2,026 tonnes in 1850", []],
])("finds when %j speaks of", (text, keys) => {
  expect(calendarOf(rootedWords(text)).map(({ key }) => key)).toEqual(keys);
});
