import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const did = "BODO, May 12, 2026 (Nordwire) - The Pilots' Guild rejected the draft on Monday.";

describe("what a side did by one report, and did not by another", () => {
  it.each([
    "BODO, May 12, 2026 (Fjord News) - The Pilots' Guild has not rejected the draft.",
    "BODO, May 12, 2026 (Fjord News) - The Pilots' Guild neither welcomed nor rejected the draft.",
    'BODO, May 13, 2026 (Fjord News) - "We did not turn down the plan," the Pilots\' Guild said.',
  ])("is found: %s", async (not) => {
    expect(await told(did, not)).toEqual([expect.stringMatching(/^status: .*rejected the draft/)]);
  });

  it.each([
    [
      "had not been done the day before",
      "BODO, May 11, 2026 (Fjord News) - The Pilots' Guild has not rejected the draft.",
    ],
    [
      "is not done to the same thing",
      "BODO, May 12, 2026 (Fjord News) - The Pilots' Guild did not reject the mediator.",
    ],
    ["may not be done", "BODO, May 12, 2026 (Fjord News) - The Pilots' Guild may not reject the draft."],
    [
      "somebody else did not do",
      "BODO, May 12, 2026 (Fjord News) - The Northern Air Company did not reject the draft.",
    ],
    [
      "is only supposed",
      "BODO, May 12, 2026 (Fjord News) - The port asked whether the Pilots' Guild had not rejected the draft.",
    ],
  ])("is none where it %s", async (_, not) => {
    expect(await told(did, not)).toEqual([]);
  });

  it.each([
    ["does with another thing", "The Pilots' Guild has not withdrawn its warning of a strike."],
    ["did long before", "The Pilots' Guild did not walk out of the hall when both met on 3 January."],
  ])("is none for a walk-out where it is what the side %s", async (_, not) => {
    expect(
      await told(
        "BODO, May 12, 2026 (Nordwire) - The Pilots' Guild walked out of the hall on Monday.",
        `BODO, May 12, 2026 (Fjord News) - ${not}`,
      ),
    ).toEqual([]);
  });
});
