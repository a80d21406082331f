import { expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

/** The matters of no list that a text has somebody want. */
const wanted = (text: string): string[] =>
  readText(text).issues.flatMap(({ code, by }) => (by === "matters:wanted" ? [code] : []));

it.each([
  "Norway would consider paying a quarter.",
  "Chile wants a commitment.",
  "Norway has asked for an answer by Friday.",
  "Chile demanded a response.",
  "Norway insisted on a pledge.",
  "Norway accused Chile of looking for a pretext.",
  "Norway would accept a person familiar with it.",
  "Norway wants it done by the end of the month.",
])("makes no matter of a noun that says nothing by itself: %s", (text) => {
  expect(wanted(text)).toEqual([]);
});

it.each([
  ["Chile wants a commitment to the levy.", "matter-levy"],
  ["Norway insisted on a ceiling.", "matter-ceiling"],
  ["Norway wants Chile to scrap its 5 percent duty on potash.", "matter-potash"],
])("takes what it is of: %s", (text, code) => {
  expect(wanted(text)).toEqual([code]);
});
