import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

async function told(...texts: string[]): Promise<string[]> {
  const { brief } = await makeDossier(texts);
  return brief.flatMap(({ section, text }) => (section === "Where the reports disagree" ? [text] : []));
}

describe("where the reports disagree", () => {
  it("tells a denied rumour by the sentence that denies it", async () => {
    expect(await told("Captain Ove Lund denied rumours that the ferry had left the harbour without its crew.")).toEqual(
      ["Captain Ove Lund denied rumours that the ferry had left the harbour without its crew (report-1)."],
    );
  });

  it("leaves out what is denied of something that only the sentence before tells", async () => {
    expect(
      await told(
        "OSLO, May 12, 2026 (Nordwire) - Norway said that Chile sells berths to Peru. Chile denies that it does so outside the harbour treaty.",
      ),
    ).toEqual([]);
  });

  it("tells what a bare noun is of by the sentence that names it", async () => {
    expect(
      await told(
        "Exporters said on Monday that the storm had sunk 140 trawlers off Bodo.",
        "The storm sank 120 trawlers off Bodo, the coast guard said on Tuesday.",
      ),
    ).toEqual([
      "Trawlers: “The storm sank 120 trawlers off Bodo, the coast guard said on Tuesday.” (the coast guard, in report-2) against “140 trawlers” (exporters, in report-1).",
    ]);
  });

  it("tells two numbers that nothing names by the sentence that has both", async () => {
    const text =
      "A source at one ferry yard reckoned the newest of the Skua Cove houses to be worth $170 million, give or take; the town's people have spoken of something nearer $240 million.";
    expect(await told(text)).toEqual([`${text.slice(0, -1)} (report-1).`]);
  });

  it("names for the words of a sentence those alone who printed them", async () => {
    expect(
      await told(
        "The storm sank 120 trawlers off Bodo, the coast guard said on Tuesday.",
        "Some 120 trawlers went down off Bodo in the storm, the port office said on Tuesday.",
        "Exporters said on Monday that the storm had sunk 140 trawlers off Bodo.",
      ),
    ).toEqual([
      "Trawlers: “Some 120 trawlers went down off Bodo in the storm, the port office said on Tuesday.” (the port office, in report-2; otherwise worded by the coast guard, in report-1) against “140 trawlers” (exporters, in report-3).",
    ]);
  });

  it("leaves out what befell so many that both can be so", async () => {
    expect(
      await told(
        "Dozens of trawlermen have been killed or injured in the storm off Bodo, the coast guard said on Monday.",
        "Dozens of trawlermen have died in the storm off Bodo, the port office said on Monday.",
      ),
    ).toEqual([]);
  });

  it("says of a length how long it was", async () => {
    const lines = await told(
      "The nearly three-year-long blockade of Bodo has emptied the quays, exporters said on Monday.",
      "The nearly two-year-long blockade of Bodo has emptied the quays, the port office said on Monday.",
    );
    expect(lines.join()).toContain("How long the blockade of Bodo has lasted");
  });

  it("says of the dead that they died", async () => {
    const lines = await told(
      "The storms off Bodo have killed more than 300 people, the coast guard said on Monday.",
      "About 250 people have died in the storms off Bodo, the port office said on Monday.",
    );
    expect(lines.join()).toContain("People who died");
  });
});
