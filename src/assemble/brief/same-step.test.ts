import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const NORDWIRE =
  "BERGEN, May 12, 2026 (Nordwire) - Norway and Chile ended two days of talks on the quay toll in Bergen.";

async function ahead(text: string): Promise<string[]> {
  const { brief } = await makeDossier([`${NORDWIRE}\n\n${text}`]);
  return brief.flatMap(({ section, text }) => (section === "What comes next" ? [text] : []));
}

describe("a step that is told several times", () => {
  it("is one where the second names no more than what it is", async () => {
    const lines = await ahead(
      "Norway and Chile will exchange the seized trawlers on May 20.\n\nThe exchange is to take place on May 20 under the eyes of the coast guard.",
    );
    expect(lines).toHaveLength(1);
  });

  it("is one where both tell by when it must be done", async () => {
    const lines = await ahead(
      "The rules give Chile until May 20 to name its toll.\n\nThe deadline for the Chilean toll is noon on May 20.",
    );
    expect(lines).toHaveLength(1);
  });

  it("is not one with another of the same day", async () => {
    const lines = await ahead(
      "Norway and Chile will exchange the seized trawlers on May 20.\n\nThe Norwegian parliament will vote on the toll on May 20.",
    );
    expect(lines).toHaveLength(2);
  });
});

describe("a meeting by the end of a month", () => {
  it("is dated by its limit alone", async () => {
    const lines = await ahead("Possibly before the end of the month: a call between Norway and Chile.");
    expect(lines.join()).toContain("is possible by 31 May 2026");
  });
});

describe("what is only an amount", () => {
  it("is no step", async () => {
    const lines = await ahead(
      "The toll in brief:\n\n- 4% on May 20, then 2% on June 20.\n- Norway and Chile will vote on the toll on May 21.",
    );
    expect(lines.join()).not.toContain("4%");
    expect(lines.join()).toContain("vote on the toll");
  });
});

describe("one deed of one day", () => {
  it("is one whoever is told to do it", async () => {
    const lines = await ahead(
      "Engineers from both countries are to visit the lock on May 20.\n\nA joint team of Norway and Chile will visit the northern gates on May 20.",
    );
    expect(lines).toHaveLength(1);
  });

  it("is two where each side does it", async () => {
    const lines = await ahead(
      "Norway will vote on the toll on May 20.\n\nThe Chilean senate will ratify the treaty on May 20.",
    );
    expect(lines).toHaveLength(2);
  });
});

describe("what a side wants", () => {
  it("is no step besides, where it has no day", async () => {
    const { brief } = await makeDossier([
      `${NORDWIRE}\n\nThe toll remains the sticking point. Norway is prepared to accept a toll of 12 crowns if the toll is looked at again in June.`,
    ]);
    const told = brief.filter(({ text }) => text.includes("looked at again"));
    expect(told.filter(({ section }) => section === "What comes next")).toEqual([]);
  });
});
