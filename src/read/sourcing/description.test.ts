import { expect, it } from "vitest";
import { describe as read } from "./description.js";

it.each([
  ["an official travelling with the minister", "official", true],
  ["a ministry statement issued late", "statement", true],
  ["a summary given to the crews", "summary", true],
  ["a reply to the harbour board", "reply", true],
  ["people close to the crews", "people", true],
  ["two senior officials", "official", false],
  ["one of its stewards", "steward", false],
])("reads the head of “%s”, and whether something hangs on it", (words, head, isTied) => {
  const { head: found, isTied: tied } = read(words);
  expect([found, tied]).toEqual([head, isTied]);
});
