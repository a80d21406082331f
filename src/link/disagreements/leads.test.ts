import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

const one =
  "OSLO, May 12, 2026 (Nordwire) - Norway and Chile held talks on herring in Oslo on Monday. The Norwegian delegation was led by Fisheries Minister Ida Solheim.";

describe("who led a side", () => {
  it("is asked where two reports name two for one meeting", async () => {
    const other =
      "OSLO, May 12, 2026 (Fjord News) - Norway and Chile met in Oslo on Monday for talks on herring. The Norwegian delegation was headed by Deputy Foreign Minister Per Aune.";
    expect(await told(one, other)).toEqual(["who: Ida Solheim / Per Aune"]);
  });

  it("is not asked where one report has both", async () => {
    const other =
      "OSLO, May 12, 2026 (Fjord News) - Norway and Chile met in Oslo on Monday for talks on herring. The Norwegian delegation was led by Fisheries Minister Ida Solheim and Deputy Foreign Minister Per Aune.";
    expect(await told(one, other)).toEqual([]);
  });
});
