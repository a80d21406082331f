import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const LEAD =
  "TORVIK, May 12, 2026 (Nordwire) - Talks between Norway and Chile on ferries ended in Torvik on Monday. Norway blamed Chile.";

async function leads(text: string): Promise<string[]> {
  const { rounds, people } = await makeDossier([`${LEAD} ${text}`]);
  return rounds.flatMap(({ delegations }) =>
    delegations.flatMap(({ lead }) => people.find(({ id }) => id === lead)?.name ?? []),
  );
}

describe("whose office it is to lead a side", () => {
  it("leads it", async () => {
    expect(await leads("Norway's chief negotiator, Per Holm, gave no ground.")).toEqual(["Per Holm"]);
  });

  it("does not where he stayed away", async () => {
    expect(await leads("Norway's chief negotiator, Per Holm, was absent from the table.")).toEqual([]);
  });
});
