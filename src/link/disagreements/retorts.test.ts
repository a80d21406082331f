import { describe, expect, it } from "vitest";
import { makeDossier, tellDisagreements as told } from "../../../test/make-dossier.js";

const SAID = "The mayor said the yard had sold two trawlers.";

describe("what somebody answers in a few words", () => {
  it.each([
    ["The crews say it has not.", "say it has not"],
    ["The crews called that false.", "called that false"],
    ["Omar Berg dismissed this as a fiction.", "dismissed this as a fiction"],
    ["Omar Berg dismissed the story as “an invention”.", "dismissed the story as “an invention”"],
    ["Omar Berg said that was not true.", "said that was not true"],
    ["Omar Berg says otherwise.", "says otherwise"],
    ["Omar Berg has formally denied.", "Omar Berg has formally denied"],
  ])("is that it is not so: %s", async (answer, words) => {
    expect(await told(`${SAID} ${answer}`)).toEqual([
      `status: ${[words, "the yard had sold two trawlers"].sort().join(" / ")}`,
    ]);
  });

  it("is told of a charge in the words of the charge", async () => {
    const { disagreements } = await makeDossier([
      "Omar Berg accused the crews of having left first; they say they did not.",
    ]);
    expect(disagreements.map(({ about }) => about)).toEqual([
      "whether it is so: Omar Berg accused the crews of having left first",
    ]);
  });

  it("is one quarrel for all who answer and all reports that have it", async () => {
    const first = `${SAID} The crews called that false.`;
    const { disagreements } = await makeDossier([first, `${SAID} Omar Berg says otherwise.`]);
    expect(disagreements.map(({ sides }) => sides.map(({ evidence }) => evidence.length))).toEqual([[2, 2]]);
  });

  it.each([
    ["another paragraph", `${SAID}\n\nThe crews say it has not.`],
    ["an answer that it is so", `${SAID} The crews say it has.`],
    ["one who says both", "Omar Berg said the yard had sold a trawler. Omar Berg said it was not true."],
    ["something else that is not so", `${SAID} The crews say it is not a surprise.`],
    ["what nobody says", "The hall was cold. The crews called that false."],
  ])("is not %s", async (_, text) => {
    expect(await told(text)).toEqual([]);
  });
});
