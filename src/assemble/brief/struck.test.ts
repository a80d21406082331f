import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { isStruck } from "./struck.js";

describe("isStruck", () => {
  it.each([
    ["The guild and the mill reached a tentative agreement on Sunday.", true],
    ["The accord, signed on Friday by both, calls for a truce.", true],
    ["The talks ended without an agreement being reached.", false],
    ["The mill said a deal would be signed in June.", false],
    ["If an agreement is reached, the looms will run.", false],
  ])("%s", (text, expected) => {
    expect(isStruck(text)).toBe(expected);
  });
});

const EARLY = `BERGEN, May 4, 2026 (Nordwire) - The Ferry Pilots' Union and Solheim Lines met in Bergen on Monday. The union wants a 12% pay rise.

Solheim Lines has offered 6%. Pay is the sticking point. The union will march through Bergen on May 16.`;

const LATE = `BERGEN, May 12, 2026 (Harbour Post) - The Ferry Pilots' Union and Solheim Lines reached a tentative agreement on Monday after a 19-hour session in Bergen.

The three-year contract would raise pay by 9 percent, cap shifts at ten hours and add 22 pilots. The union called off a march planned for Saturday.`;

async function brief(...texts: string[]): Promise<string[]> {
  const dossier = await makeDossier(texts);
  return dossier.brief.map(({ text }) => text);
}

describe("what an agreement has overtaken", () => {
  it("is told while there is none", async () => {
    const told = (await brief(EARLY)).join("\n");
    expect(told).toContain("Pay: contested");
    expect(told).toContain("Solheim Lines' offer");
    expect(told).toContain("will march through Bergen");
  });

  it("is left out once it is told: offers, wants, what stood open and what was called off", async () => {
    const told = (await brief(EARLY, LATE)).join("\n");
    expect(told).toContain("Pay: agreed");
    expect(told).not.toContain("Solheim Lines' offer");
    expect(told).not.toContain("wants a 12% pay rise");
    expect(told).not.toContain("will march through Bergen");
  });

  it("leaves the agreement, each thing of it told as what it would do", async () => {
    expect(await brief(EARLY, LATE)).toEqual(
      expect.arrayContaining([
        "As reported, it would raise pay by 9 percent.",
        "As reported, it would cap shifts at ten hours.",
        "As reported, it would add 22 pilots.",
      ]),
    );
  });
});
