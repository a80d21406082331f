import { describe, expect, it } from "vitest";
import { readText, words } from "../../../test/read-text.js";

describe("proposals told in free words", () => {
  it.each([
    [
      "Ana Reyes delivered her blueprint. Six huts would be built; no rower would be dismissed, and fees would fall.",
      ["Six huts would be built", "no rower would be dismissed", "fees would fall"],
    ],
    [
      "Norway has pitched a new formula: 38 cents a crate as a floor, an index of fuel prices, and a bonus for crews.",
      ["38 cents a crate as a floor", "an index of fuel prices", "a bonus for crews"],
    ],
    [
      "Norway came back with a proposal to prolong the lease by nine years, paint the quays and reopen the lock.",
      ["to prolong the lease by nine years", "paint the quays", "reopen the lock"],
    ],
    [
      "Ana Reyes released a draft. It bans the use of nets, and obliges skippers to keep logs.",
      ["bans the use of nets", "obliges skippers to keep logs"],
    ],
    [
      "Norway is floating a way out of the row: the rowers would move to Bergen, and Chile would get back two canoes.",
      ["the rowers would move to Bergen", "Chile would get back two canoes"],
    ],
  ])("hold: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });
});
