import { expect, it } from "vitest";
import { clip, wrap } from "./wrap.js";

it.each([
  ["one two three", 7, ["one two", "three"]],
  ["one two three", 3, ["one", "two", "three"]],
  ["incomprehensibilities and so on", 10, ["incomprehensibilities", "and so on"]],
  ["\u001b[1mone\u001b[22m two three", 7, ["\u001b[1mone\u001b[22m two", "three"]],
])("wraps %j at %i", (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

it("indents the first line and the others", () => {
  expect(wrap("one two three", 10, { first: "- ", rest: "  " })).toEqual(["- one two", "  three"]);
});

it.each([
  ["short", 10, "short"],
  ["a longer text", 8, "a longe…"],
  ["two\nlines", 20, "two lines"],
])("clips %j to %i", (text, length, shown) => expect(clip(text, length)).toBe(shown));
