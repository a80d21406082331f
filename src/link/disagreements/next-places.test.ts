import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const one =
  "OSLO, May 12, 2026 (Nordwire) - Norway and Chile will hold their next round of talks on herring in Bergen later this month, officials said.";

describe("where the next talks are", () => {
  it("is asked where two reports of the same days put them in two towns", async () => {
    const other =
      "LIMA, May 13, 2026 (Pacific News) - The next round of talks between Norway and Chile is going to be held in Lima, a spokesman said.";
    expect(await told(one, other)).toEqual(["place: Bergen / Lima"]);
  });

  it.each([
    [
      "weeks later",
      "LIMA, May 29, 2026 (Pacific News) - The next round of talks between Norway and Chile will be held in Lima.",
    ],
    [
      "where it names both towns",
      "LIMA, May 13, 2026 (Pacific News) - The next round of talks between Norway and Chile will be held in Lima, and not in Bergen.",
    ],
    [
      "of others",
      "LIMA, May 13, 2026 (Pacific News) - The next round of talks between Peru and Japan will be held in Lima.",
    ],
  ])("is not asked of a report %s", async (_, other) => {
    expect(await told(one, other)).toEqual([]);
  });
});
