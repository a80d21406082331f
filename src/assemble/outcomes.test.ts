import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

describe("what came of the talks, in the bottom line", () => {
  it("is told in the sentence at the head of a report that says it outright", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland ended talks on mackerel in Bergen on Tuesday without a deal.\n\nThe talks in Bergen made progress, Ida Solheim said.",
    ]);
    const lines = dossier.brief.filter((line) => line.section === "Bottom line").map((line) => line.text);
    expect(lines[1]).toBe("Norway and Iceland ended talks on mackerel in Bergen on Tuesday without a deal.");
  });

  it("is not told where no report says it", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland held talks in Bergen on Tuesday.",
    ]);
    expect(dossier.brief.filter((line) => line.section === "Bottom line")).toHaveLength(1);
  });
});
