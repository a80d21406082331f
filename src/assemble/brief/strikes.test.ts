import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const EARLY = `BERGEN, May 12, 2026 (Nordwire) - The pilots will walk out on May 20 after talks with the ferry line ended without a deal, the Ferry Pilots' Union said.

The Ferry Pilots' Union and Solheim Lines met in Bergen on Tuesday. The union wants 7%.`;

const LATE = `BERGEN, May 16, 2026 (Harbour Post) - The Ferry Pilots' Union has called off its strike.

Solheim Lines has raised its offer to 6%. Members vote on May 24.`;

async function brief(...texts: string[]): Promise<string[]> {
  const dossier = await makeDossier(texts);
  return dossier.brief.map(({ text }) => text);
}

describe("a strike of which a younger report says what has become of it", () => {
  it("is told as ahead by the older report alone", async () => {
    expect((await brief(EARLY)).join("\n")).toContain("will walk out on May 20");
  });

  it("is no longer told as ahead", async () => {
    const lines = (await brief(EARLY, LATE)).join("\n");
    expect(lines).toContain("called off its strike");
    expect(lines).not.toContain("will walk out on May 20");
  });
});
