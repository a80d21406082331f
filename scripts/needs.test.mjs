import { describe, expect, it } from "vitest";
import { needsOf } from "./needs.mjs";

describe("what a pattern needs", () => {
  it.each([
    ["^read (?:more|also)$", [["read more", "read also"]]],
    ["^(?:e-?mail|tweet) .{0,9}\\bat noon$", [["email ", "e-mail ", "tweet "], ["at noon"]]],
    ["\\bearns? (?:a )?fees?\\b", [["earn fee", "earn a fee", "earns fee", "earns a fee"]]],
    ["(?:\\w+ ){1,3}quota[.!]", [["quota.", "quota!"]]],
    ["(?=.*journal)[^.]+$", [["journal"]]],
    ["(?!the )ferry", [["ferry"]]],
    ["Copyright \\u00a9", [["copyright ©"]]],
    ["harbour|\\d+", []],
    ["(?:harbour)*", []],
    ["ad", []],
  ])("%s", (pattern, lists) => expect(needsOf(pattern)).toEqual(lists));

  it("refuses what it cannot read", () => expect(() => needsOf("a\\kb")).toThrow("needs"));
});
