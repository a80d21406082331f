import { describe, expect, it } from "vitest";
import { tellSides as told } from "../../../../test/make-dossier.js";

describe("numbers of two versions", () => {
  it.each([
    [
      "what one draft has and what the next one lowers it to",
      [
        "BODO, May 4, 2026 (Nordwire) - The draft would cut the mesh subsidies of herring trawlers by 40 percent within five years.",
        "BODO, May 7, 2026 (Nordwire) - The new draft lowers the cut in the mesh subsidies of herring trawlers to 35 percent within six years.",
      ],
    ],
    [
      "what one draft has and what the next one has now",
      [
        "BODO, May 4, 2026 (Nordwire) - Under the draft on herring, trawlers pay for the herring of Tromso for six years.",
        "BODO, May 6, 2026 (Nordwire) - Under the draft on herring, trawlers now pay for the herring of Tromso for seven years.",
      ],
    ],
    [
      "the second draft and the third",
      [
        "Under the second draft on herring, trawlers would pay for the herring of Tromso for six years.",
        "Under the third draft on herring, trawlers would pay for the herring of Tromso for seven years.",
      ],
    ],
    [
      "what an earlier offer had, and one of which nobody says so",
      [
        "BODO, May 4, 2026 (Nordwire) - An earlier offer had envisaged a 36% reduction in the rents of the Bodo trawlers.",
        "BODO, May 4, 2026 (Fjord Post) - The trawlers of Bodo would get a 31% reduction in their rents under the offer.",
      ],
    ],
    [
      "the hours that are worked and those that somebody would not take",
      [
        "The pilots of the night ferries of Bodo work more than 70 hours a week, the guild said.",
        "The pilots of the night ferries of Bodo would vote down anything above 60 hours a week, the guild said.",
        "For the pilots of the night ferries of Bodo 62 hours a week was two hours too many, the guild said.",
      ],
    ],
  ])("are no disagreement: %s", async (_, texts) => {
    expect(await told(...texts)).toEqual([]);
  });

  it("are one where two reports of one day tell the new one otherwise", async () => {
    expect(
      await told(
        "BODO, May 4, 2026 (Nordwire) - Under the draft on herring, trawlers pay for the herring of Tromso for six years.",
        "BODO, May 4, 2026 (Nordwire) - Under the draft on herring, trawlers now pay for the herring of Tromso for seven years.",
      ),
    ).toEqual(["figure: seven years [2] / six years [1]"]);
  });
});
