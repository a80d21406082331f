import { describe, expect, it } from "vitest";
import { readText, words } from "../../../../test/read-text.js";

describe("what the sentences behind a proposal tell of it", () => {
  it.each([
    [
      "Norway sent a new draft. It has grown from nine points to 13. The levy goes from $4 to $6. The rent rises to $9.",
      ["The levy goes from $4 to $6", "The rent rises to $9"],
    ],
    [
      "Norway tabled a draft. It would paint the ferries. The guild would pay rent and promise not to leave for nine years.",
      ["would paint the ferries", "The guild would pay rent and promise not to leave for nine years"],
    ],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });
});
