import { expect, it } from "vitest";
import { LiteralIndex } from "./literal-index.js";

const index = new LiteralIndex([
  [["harbour", "port"]],
  [
    ["harbour", "port"],
    ["fee", "toll"],
  ],
  [],
  [["©", "(c)"]],
]);

it("gives those of which a text has a literal of each list", () => {
  expect(index.among("the port fee")).toEqual([0, 1, 2]);
  expect(index.among("the harbour")).toEqual([0, 2]);
});

it("gives what needs nothing in any text", () => expect(index.among("")).toEqual([2]));

it("finds literals of a character or two, and none that only begins like one", () => {
  expect(index.among("© 2031")).toEqual([2, 3]);
  expect(index.among("por fees")).toEqual([2]);
});
