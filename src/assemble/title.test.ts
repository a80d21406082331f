import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "TORVIK, May 12, 2026 (Nordwire) -";
const MET = `${HEAD} Norway and Iceland held talks on ferries in Torvik on Monday. Norway offered two ships. Iceland asked for three.`;

const PAIR = /^(?:Norway and Iceland|Iceland and Norway): Torvik talks$/;

const titleOf = async (...reports: string[]): Promise<string> => (await makeDossier(reports)).title;

describe("titleOf", () => {
  it("names the two sides and their meeting", async () => {
    expect(await titleOf(MET)).toMatch(PAIR);
  });

  it("names those of whom most is told, not one who met a side besides", async () => {
    const beside = `TORVIK, May 13, 2026 (Coast Press) - Sweden met Norway in Torvik on Tuesday. Norway then rejected Iceland's demand. Iceland said it would wait for Norway.`;
    expect(await titleOf(MET, beside)).toMatch(PAIR);
  });

  it("names three where they are told of alike, and says that there are others", async () => {
    const three = `${HEAD} Norway, Iceland and Denmark held talks on ferries in Torvik on Monday.`;
    const more = `${HEAD} Norway, Iceland, Denmark and Sweden held talks on ferries in Torvik on Monday.`;
    expect(await titleOf(three)).toMatch(/^\w+, \w+ and \w+: Torvik talks$/);
    expect(await titleOf(more)).toMatch(/^\w+, \w+, \w+ and others: Torvik talks$/);
  });
});
