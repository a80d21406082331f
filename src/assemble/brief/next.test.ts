import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const LEAD =
  "VARNA, May 12, 2026 (Nordwire) - The Ferry Guild and Lusk Lines ended talks on pay in Varna on Monday without a deal.";

async function next(...sentences: string[]): Promise<string[]> {
  const { brief } = await makeDossier([`${LEAD}\n\n${sentences.join("\n\n")}`]);
  return brief.filter(({ section }) => section === "What comes next").map(({ text }) => text);
}

describe("what comes next", () => {
  it("has the day in front where it is that of what is told, and in its place where it is of a thing", async () => {
    expect(await next("The Ferry Guild will vote on the pay offer on Friday.")).toEqual([
      "15 May 2026: The Ferry Guild will vote on the pay offer on Friday.",
    ]);
    expect(await next("Lusk Lines asks the Ferry Guild to cancel the walkout planned for Friday.")).toEqual([
      "Lusk Lines asks the Ferry Guild to cancel the walkout planned for Friday [15 May 2026].",
    ]);
  });

  it("leaves out a bare deadline where more is told of that day", async () => {
    const lines = await next("The Ferry Guild has until May 28 to answer the pay offer.", "The deadline is May 28.");
    expect(lines).toEqual(["28 May 2026: The Ferry Guild has until May 28 to answer the pay offer."]);
  });
});
