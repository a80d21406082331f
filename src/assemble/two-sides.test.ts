import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const MET = "TORVIK, May 12, 2026 (Nordwire) - Norway and Iceland held talks on ferries in Torvik on Monday.";
const APART =
  "TORVIK, May 13, 2026 (Coast Press) - A text was tabled late on Monday. Both sides have until Friday to reply.";

/** Who is in the entries that tell of an answer. */
async function answering(reports: readonly string[]): Promise<string[]> {
  const { timeline, parties } = await makeDossier([...reports]);
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return timeline.filter(({ text }) => text.includes("until Friday")).flatMap(({ who }) => who.map(nameOf));
}

describe("twoSides", () => {
  it("gives those between whom the record's meetings are to what both sides do", async () => {
    expect((await answering([MET, APART])).sort()).toEqual(["Iceland", "Norway"]);
  });

  it("gives nobody where the record has no meeting of two", async () => {
    expect(await answering([APART])).toEqual([]);
  });

  it("gives nobody of three at the table", async () => {
    expect(await answering([MET.replace("Norway and", "Norway, Denmark and"), APART])).toEqual([]);
  });
});
