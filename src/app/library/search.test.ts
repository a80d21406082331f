import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addTexts, openTestLibrary, REPORTS } from "../../../test/library.js";
import type { Library } from "./open-library.js";
import type { Search } from "./search.js";

let library: Library;

beforeAll(async () => {
  library = await openTestLibrary();
  await addTexts(library, REPORTS);
});

afterAll(() => library.close());

const kinds = (asked: Search): string[] => library.search(asked).map(({ kind }) => kind);

describe("searching the library", () => {
  it("marks the words that were asked for, in any form", () => {
    const [found] = library.search({ words: "chiefs negotiating", kind: "report" });
    expect(found?.snippet).toMatch(/\u0002chief\u0003/);
  });

  it.each<[string, Search, (found: readonly string[]) => boolean]>([
    ["all words must be there", { words: "quota crewing" }, (found) => found.length === 0],
    ["words in a row", { words: '"sticking point"' }, (found) => found.includes("statement")],
    ["words not in this row", { words: '"point sticking"' }, (found) => found.length === 0],
    ["the beginning of a word", { words: "mack*", kind: "report" }, (found) => found.length === 2],
    ["a person", { person: "Solheim", kind: "person" }, (found) => found.length === 1],
    ["a party and a word", { party: "Aegean", words: "money", kind: "statement" }, (found) => found.length > 0],
    ["days", { kind: "report", since: "2026-03-04", until: "2026-05-12" }, (found) => found.length === 2],
    ["signs that mean something to the index", { words: 'NEAR( OR * ^ " -' }, (found) => found.length === 0],
    ["a zero in the words", { words: "mack*\0", kind: "report" }, (found) => found.length === 2],
    ["pages", { kind: "report", most: 1, from: 3 }, (found) => found.length === 1],
  ])("%s", (_, asked, holds) => {
    expect(holds(kinds(asked))).toBe(true);
  });

  it("refuses to look for nothing", () => {
    expect(() => library.search({ words: " " })).toThrow("nothing to look for");
  });
});
