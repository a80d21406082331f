import { describe, expect, it } from "vitest";
import { readText } from "../../../../test/read-text.js";
import { claimsIn } from "./claims.js";
import { findCrowdPairs } from "./crowds.js";

const pairsOf = (...texts: string[]) => findCrowdPairs(texts.flatMap((text) => claimsIn(readText(text))));

const PICKET = "About 250 people marched with their banners in Harstad on Tuesday.";

describe("those who came out to one protest", () => {
  it.each([
    "More than 400 pilots walked a picket line in Harstad on Tuesday.",
    "The rally in Harstad was loud. Police counted 420 people on Tuesday.",
  ])("are counted by two reports: %s", (other) => {
    expect(pairsOf(PICKET, other)).toHaveLength(1);
  });

  it.each([
    "More than 400 pilots walked a picket line in Bodo on Tuesday.",
    "More than 400 pilots walked a picket line in Harstad on Monday.",
    "Police in Harstad arrested 90 people at the rally on Tuesday.",
    "About 260 people marched in Harstad on Tuesday.",
    "The guild, which speaks for 400 pilots, was at the rally in Harstad on Tuesday.",
  ])("are not of one: %s", (other) => {
    expect(pairsOf(PICKET, other)).toEqual([]);
  });
});
