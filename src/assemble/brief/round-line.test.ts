import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const lines = async (text: string): Promise<string[]> =>
  (await makeDossier([`LIMA, May 12, 2026 (Nordwire) - ${text}`])).brief.map((line) => line.text);

const MANY =
  "Delegates from 151 countries ended talks on sand in Lima on Monday. Norway rejected the text. Chile tabled another. Kenya wants a levy. Iceland opposes it.";

describe("lines of meetings of many", () => {
  it("name nobody where no sentence names two who met", async () => {
    const told = await lines(`${MANY} The first session took place in Oslo in 2024.`);
    expect(told.filter((line) => / held talks in Oslo/.test(line))).toEqual([]);
    expect(told).toContain("There were talks in Oslo in 2024.");
  });

  it("name those whom a sentence names together", async () => {
    expect(await lines(`${MANY} Norway and Chile held talks in Oslo in May 2024.`)).toContain(
      "Norway and Chile held talks in Oslo in May 2024.",
    );
  });
});
