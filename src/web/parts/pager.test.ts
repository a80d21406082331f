import { describe, expect, it } from "vitest";
import { cut, withQuery } from "./pager.js";

const letters = [..."abcdefghij"];
const shown = (query: string): string => cut(letters, new URLSearchParams(query), 4, (letter) => letter).shown.join("");

describe("the pages of a list", () => {
  it.each([
    ["", "abcd"],
    ["page=2", "efgh"],
    ["page=3", "ij"],
    ["page=9", "ij"],
    ["page=-1", "abcd"],
    ["page=x", "abcd"],
    ["at=i", "ij"],
    ["at=z", "abcd"],
    ["at=i&page=1", "abcd"],
  ])("of %j show %s", (query, expected) => expect(shown(query)).toBe(expected));

  it("need no way to others where there is one", () => {
    expect(cut(letters, new URLSearchParams(), 10).pager).toBe(false);
  });
});

it("changes a part of a query and leaves the others", () => {
  expect(withQuery(new URLSearchParams("by=Ana&page=2"), { page: undefined, day: "2026-03-01" })).toBe(
    "?by=Ana&day=2026-03-01",
  );
});
