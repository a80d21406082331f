import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

describe("what came of the talks, in the bottom line", () => {
  it("is told in the sentence at the head of a report that says it outright", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland ended talks on mackerel in Bergen on Tuesday without a deal.\n\nThe talks in Bergen made progress, Ida Solheim said.",
    ]);
    const lines = dossier.brief.filter((line) => line.section === "Bottom line").map((line) => line.text);
    expect(lines[1]).toBe(
      "Norway and Iceland ended talks on mackerel in Bergen on Tuesday [12 May 2026] without a deal.",
    );
  });

  it("is told without a day where its report has none", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - Ida Solheim of Norway said the quota is fair.",
      "Dear members,\n\nNorway and Iceland ended talks on mackerel in Bergen without a deal.",
    ]);
    const lines = dossier.brief.filter((line) => line.section === "Bottom line").map((line) => line.text);
    expect(lines).toContain("Norway and Iceland ended talks on mackerel in Bergen without a deal.");
  });

  it("is not told where no report says it", async () => {
    const dossier = await makeDossier([
      "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland held talks in Bergen on Tuesday.",
    ]);
    expect(dossier.brief.filter((line) => line.section === "Bottom line")).toHaveLength(1);
  });

  it("is followed by what the newest report says has happened since", async () => {
    const first =
      "BERGEN, May 12, 2026 (Nordwire) - Norway and Iceland ended talks on mackerel in Bergen on Tuesday without a deal.";
    const later = (lead: string) => `REYKJAVIK, May 20, 2026 (Coast Herald) - ${lead}\n\nThe boats are in port.`;
    const linesOf = async (lead: string) =>
      (await makeDossier([first, later(lead)])).brief
        .filter((line) => line.section === "Bottom line")
        .map((line) => line.text);
    expect(await linesOf("Iceland has called its boats home a week after the talks.")).toContain(
      "As reported on 20 May 2026: Iceland has called its boats home a week after the talks.",
    );
    const asked = "Librarians in four cities have until June to answer proposals from Norway on longer evenings.";
    expect(await linesOf(asked)).toContain(`As reported on 20 May 2026: ${asked}`);
    expect((await linesOf("There is a bench on the quay where nobody sits.")).join(" ")).not.toContain("bench");
  });
});
