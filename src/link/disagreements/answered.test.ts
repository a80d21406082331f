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
      "At noon, according to two people in the hall, Ida Solheim shut her laptop and called a taxi. The ministry denied that she ever left the hall.",
    );
    expect(found).toEqual([expect.stringContaining("denied that she ever left the hall")]);
  });

  it("is found where the denial points back at what was done", async () => {
    const found = await told(
      "The first round broke up after night flights that the crews blamed on the airline. The airline denied having ordered them.",
    );
    expect(found).toEqual([expect.stringContaining("denied having ordered them")]);
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
