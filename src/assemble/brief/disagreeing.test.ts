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
});
