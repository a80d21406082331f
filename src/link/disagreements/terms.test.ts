import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const OSLO = "OSLO, May 12, 2026 (Fjordwire) -";
const BERGEN = "BERGEN, May 13, 2026 (Nordwire) -";

const dates = async (...texts: string[]) =>
  (await makeDossier(texts)).disagreements
    .filter(({ kind }) => kind === "date")
    .map(
      ({ about, sides }) =>
        `${about}: ${sides
          .map(({ value }) => value)
          .sort()
          .join(" / ")}`,
    );

describe("the day on which a thing begins or ends", () => {
  it.each([
    [
      `${OSLO} The two went home three weeks before the mackerel accord expires on 30 May.`,
      `${BERGEN} The crews know that the agreement in force comes to an end on 14 June.`,
      "when the agreement runs out: 14 June / 30 May",
    ],
    [
      `${OSLO} The strike will begin on 20 May, the union of crews said.`,
      `${BERGEN} Ferry crews are to walk off the job on 22 May.`,
      "when the strike begins: 20 May / 22 May",
    ],
    [
      `${OSLO} The walkout of the crews, the first in three decades, started on May 5 after members turned down an offer.`,
      `${BERGEN} The yard has lost sales in each week of the strike, which began on May 2.`,
      "when the strike began: May 2 / May 5",
    ],
    [
      `${OSLO} A truce has held on the reefs since 10 April.`,
      `${BERGEN} Trawlers twice broke the truce of 11 April last week.`,
      "when the truce began: 10 April / 11 April",
    ],
  ])("is told by two reports in two ways: %s", async (one, other, quarrel) => {
    expect(await dates(one, other)).toEqual([quarrel]);
  });

  it.each([
    [
      "of two things",
      `${OSLO} The mackerel accord lapses on 30 May.`,
      `${BERGEN} The herring accord lapses on 30 June and the mackerel accord on 30 May.`,
    ],
    [
      "of what stands beside a day",
      `${OSLO} The walkout of the crews started on May 5.`,
      `${BERGEN} The yard shut its gate before the walkout began, and the town its pier on May 2.`,
    ],
    [
      "put off later",
      `${OSLO} The strike will begin on 20 May.`,
      "BERGEN, June 13, 2026 (Nordwire) - The strike will begin on 20 June.",
    ],
    [
      "by its midnight",
      `${OSLO} The truce will take effect at midnight on 20 May.`,
      `${BERGEN} The ceasefire begins on 21 May.`,
    ],
  ])("is no quarrel %s", async (_, one, other) => {
    expect(await dates(one, other)).toEqual([]);
  });
});
