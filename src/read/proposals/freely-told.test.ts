import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

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
    [
      "What the rowers got from Norway was a package. It fixes a rate of nine cents, and adds a bonus.",
      ["fixes a rate of nine cents", "adds a bonus"],
    ],
    [
      "Ana Reyes e-mailed the rowers a memo. Wages: frozen until May. Huts: six rather than nine.",
      ["Wages: frozen until May", "Huts: six rather than nine"],
    ],
    [
      "Norway has put three pages in front of the rowers. Under them, nets would be checked and the quays would be lit.",
      ["Under them, nets would be checked", "the quays would be lit"],
    ],
  ])("hold: %s", (text, expected) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => words(reading, p))).toEqual(expected);
  });

  it.each([
    ["A blueprint reached Oslo on Monday. Drafted by Ana Reyes, it would close two quays.", ["Ana Reyes"]],
    ["What the rowers got from Norway was a package. It fixes a rate of nine cents.", ["Norway"]],
    ["The rowers gave their answer. Their draft lifts the fee.", ["rowers"]],
  ])("are of: %s", (text, expected) => {
    const reading = readText(text);
    const authors = reading.proposals.flatMap((p) => p.authors.map((a) => nameOf(reading, a)));
    expect([...new Set(authors)]).toEqual(expected);
  });

  it.each([
    "Ana Reyes e-mailed the rowers a memo. It rained in Bergen.",
    "Here is my plan. It would close two quays.",
    "Norway sent the rowers a letter. The boats sailed.",
  ])("are none in: %s", (text) => expect(readText(text).proposals).toEqual([]));
});
