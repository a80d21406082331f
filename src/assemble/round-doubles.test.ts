import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const TALKS =
  "BERGEN, May 12, 2026 (Nordwire) - Talks between Norway and Chile on the quay toll broke up without agreement on Tuesday night.";

async function rounds(...texts: string[]): Promise<string[]> {
  const dossier = await makeDossier(texts);
  return dossier.rounds.map(({ when, place }) => `${when?.from} ${when?.to} ${place?.name ?? "-"}`);
}

describe("talks that one report tells loosely", () => {
  it("are those of a day in that week of which another tells who met", async () => {
    const later = "Harbour Post\nSunday 17 May 2026\n\nThe first round, in Bergen last week, ended in anger.";
    const again = `${later} Norway and Chile are to meet in Oslo on Tuesday.`;
    expect(await rounds(TALKS, later)).toEqual(["2026-05-12 2026-05-12 Bergen"]);
    expect(await rounds(TALKS, again)).toEqual([expect.stringMatching(/^2026-05-12/), "2026-05-19 2026-05-19 Oslo"]);
  });

  it("stand where the day is not of that week", async () => {
    const later = "Harbour Post\nSunday 31 May 2026\n\nThe second round, in Bergen last week, ended in anger.";
    expect(await rounds(TALKS, later)).toHaveLength(2);
  });
});

describe("a meeting told by its first day alone", () => {
  const CONFERENCE =
    "BERGEN, May 12, 2026 (Nordwire) - A ministerial conference is scheduled for June 24-28 in Bergen.";

  it("is the one that lasts from that day on", async () => {
    const later = "BERGEN, May 14, 2026 (Nordwire) - The conference opens on June 24.";
    expect(await rounds(CONFERENCE, later)).toEqual(["2026-06-24 2026-06-28 Bergen"]);
  });

  it("stands on another day", async () => {
    const later = "BERGEN, May 14, 2026 (Nordwire) - The conference opens on June 3.";
    expect(await rounds(CONFERENCE, later)).toHaveLength(2);
  });
});
