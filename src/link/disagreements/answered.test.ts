import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../test/make-dossier.js";

describe("what somebody denies right after it is told of others", () => {
  it("is found where the denial names it again", async () => {
    const found = await told(
      "Two trawler owners said that Ida Solheim had promised them a longer season. The ministry denied that any such promise had been made.",
    );
    expect(found).toEqual([
      "status: Ida Solheim had promised them a longer season / denied that any such promise had been made",
    ]);
  });

  it("is found where another one's clause is denied", async () => {
    const found = await told(
      "Half of its old maps, according to three clerks, were gone from the archive by Monday. The ministry denied that a single sheet was missing.",
    );
    expect(found).toEqual([expect.stringContaining("denied that a single sheet was missing")]);
  });

  it("is found where the denial points back at what was done", async () => {
    const found = await told(
      "Letters of dismissal reached two hundred guards of the museum on Easter Monday. Its board denied having sent them.",
    );
    expect(found).toEqual([expect.stringContaining("denied having sent them")]);
  });

  it.each([
    [
      "what one and the same says",
      "Ida Solheim said the season would be longer. Solheim denied that the cod was gone.",
    ],
    [
      "a denial of its own paragraph",
      "Two owners said the season was short.\n\nThe ministry denied that the cod was gone.",
    ],
    ["a denial of guilt", "Two owners said the season was short. The ministry denied wrongdoing."],
  ])("is not %s", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });
});
