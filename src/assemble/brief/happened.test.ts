import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const TALKS =
  "BERGEN, May 14, 2026 (Nordwire) - Norway and Chile held talks in Bergen on 12 and 13 May. The two ministers had breakfast alone on Tuesday for about 45 minutes.";

async function told(...texts: string[]): Promise<string[]> {
  const { brief } = await makeDossier(texts);
  return brief.flatMap(({ section, text }) => (section === "What happened" ? [text] : []));
}

describe("what happened", () => {
  it("does not give the length of a breakfast to the talks of two days", async () => {
    expect(await told(TALKS)).toContain("Norway and Chile held talks in Bergen from 12 May 2026 to 13 May 2026.");
  });

  it("tells talks of long ago, and those without a day that are newer", async () => {
    const lines = await told(
      "BERGEN, May 14, 2026 (Nordwire) - The talks between Norway and Chile opened in Lima. Talks in Oslo had collapsed in January.",
    );
    expect(lines[0]).toBe("Norway and Chile held talks in Lima.");
  });
});
