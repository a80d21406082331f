import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

async function recordOf(...texts: readonly string[]) {
  const days = ["May 12", "May 18"];
  return makeDossier(texts.map((text, i) => `TORVIK, ${days[i]}, 2026 (Nordwire) - ${text}`));
}

async function takenIn(...texts: readonly string[]): Promise<string[]> {
  const { proposals, people, parties } = await recordOf(...texts);
  const nameOf = new Map([...people, ...parties].map(({ id, name }) => [id, name]));
  return proposals.flatMap(({ reactions }) =>
    reactions.map(({ by, stance, version, part }) =>
      [nameOf.get(by), stance, part && "part", version].filter(Boolean).join(" "),
    ),
  );
}

const SECOND = "Mediator Ana Lund circulated a second draft on Monday. It would cap fares at 30 kroner.";

describe("reactions", () => {
  it("are not those of who wrote it", async () => {
    expect(await takenIn(`${SECOND} Lund has doubts about the draft. The Pilots' Guild welcomed the draft.`)).toEqual([
      "Pilots' Guild supports second draft",
    ]);
  });

  it("are to the version that their report is about", async () => {
    const third = "Mediator Ana Lund circulated a third draft on Sunday. The Pilots' Guild rejected it.";
    expect(await takenIn(`${SECOND} The Pilots' Guild welcomed the draft.`, third)).toEqual([
      "Pilots' Guild supports second draft",
      "Pilots' Guild rejects third draft",
    ]);
  });

  it("are to none where another day is told", async () => {
    expect(await takenIn(`${SECOND} The Pilots' Guild had welcomed the draft in March.`)).toEqual([
      "Pilots' Guild supports",
    ]);
  });

  it("are told with their day once there is another draft", async () => {
    const { brief } = await recordOf(
      "Mediator Ana Lund circulated a draft on Monday. The Pilots' Guild welcomed the draft.",
      "Mediator Ana Lund circulated a second draft on Sunday. It would cap fares at 30 kroner.",
    );
    expect(brief.map(({ text }) => text)).toContain(
      "Pilots' Guild supports it, as reported on 12 May 2026: The Pilots' Guild welcomed the draft.",
    );
  });

  it("are to the deal where that is what their report names", async () => {
    const { brief } = await recordOf(
      `${SECOND} The draft led to a deal on Friday. The Pilots' Guild welcomed the deal.`,
    );
    expect(brief.map(({ text }) => text)).toContain(
      "Pilots' Guild supports the deal, as reported: The Pilots' Guild welcomed the deal.",
    );
  });
});

describe("what was offered once", () => {
  it("is told of none of the versions that are counted", async () => {
    const { proposals, brief } = await recordOf(
      "Solheim Lines handed the Pilots' Guild a nine-point offer on Monday, worth 9% over two years. Solheim Lines had offered 4.1% for one year. The nine-point offer replaces a twelve-point offer.",
    );
    const once = proposals.flatMap(({ provisions }) => provisions).find(({ text }) => text.includes("4.1%"));
    expect(once?.version).toBe("earlier");
    expect(brief.map(({ text }) => text)).toContain("In an earlier version, as reported: 4.1% for one year.");
  });
});
