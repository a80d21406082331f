import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

describe("a judge who has left his office", () => {
  it("meets a side for himself, and his plan is his own", async () => {
    const { rounds, proposals } = await makeDossier([
      "OSLO, May 12, 2026 (Nordwire) - A former Norwegian senator, Per Holm, met the Ferry Pilots' Union on Tuesday. The plan drawn up by Per Holm provides for a rise of 4%.",
    ]);
    expect(rounds.map(({ parties }) => parties)).toEqual([["body-ferry-pilots-union"]]);
    expect(proposals.map(({ name }) => name)).toEqual(["Per Holm's plan"]);
  });
});
