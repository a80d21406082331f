import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const first =
  "BERGEN, May 12, 2026 (Nordwire) - Members of the crews' union will vote on the offer at a meeting in Bergen on May 20.";

const dates = async (...texts: string[]) =>
  (await makeDossier(texts)).disagreements.filter(({ kind }) => kind === "date").map(({ about }) => about);

describe("a step that two reports put on two days", () => {
  it("is found where neither knows of the other's day", async () => {
    expect(await dates(first, "OSLO, May 13, 2026 (Fjordwire) - Members are to vote on 21 May.")).toEqual([
      "when members are to vote",
    ]);
  });

  it.each([
    ["another step", "OSLO, May 13, 2026 (Fjordwire) - Members are to gather at the port on 21 May."],
    [
      "one of a report that names both days",
      "OSLO, May 13, 2026 (Fjordwire) - Members are to vote on 21 May. A first vote is on 20 May.",
    ],
    ["a step much later", "OSLO, May 13, 2026 (Fjordwire) - Members are to vote on 21 August."],
  ])("is not %s", async (_, text) => {
    expect(await dates(first, text)).toEqual([]);
  });
});
