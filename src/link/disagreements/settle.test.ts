import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const told =
  "BODO, May 4, 2026 (Fjord Post) - The mayor said the yard had sold two trawlers in the night. The yard denied that.";

/** What stands of the quarrel, and who settled it when. */
async function settled(...texts: readonly string[]): Promise<string> {
  const { disagreements } = await makeDossier(texts);
  const one = disagreements.find(({ kind }) => kind === "status");
  if (!one) return "none";
  return one.settled ? `${one.sides[0]?.value}: ${one.settled.when}` : "open";
}

describe("a quarrel that is given up", () => {
  it.each<[string, string, string]>([
    [
      "by an admission of who denied it",
      "BODO, May 6, 2026 (Coast Times) - The yard admitted on Wednesday that it had sold two trawlers in the night.",
      "the yard had sold two trawlers in the night: 2026-05-06",
    ],
    [
      "by who withdraws the claim",
      "BODO, May 6, 2026 (Coast Times) - The mayor withdrew his statement that the yard had sold two trawlers.",
      "The yard denied that: 2026-05-06",
    ],
    [
      "not by another's admission",
      "BODO, May 6, 2026 (Coast Times) - The bank admitted that it had sold two trawlers in the night.",
      "open",
    ],
    [
      "not by another withdrawal",
      "BODO, May 6, 2026 (Coast Times) - The mayor withdrew his statement on taxes.",
      "open",
    ],
  ])("%s", async (_, text, expected) => {
    expect(await settled(told, text)).toBe(expected);
  });
});

it("has nobody behind what only those tell who deny it", async () => {
  const { disagreements } = await makeDossier([
    "Ida Solheim denied reports on Monday that the yard had sold two trawlers.",
  ]);
  const [told] = disagreements.map(({ sides }) => sides.find(({ value }) => value.startsWith("reports")));
  expect(told?.behind?.map(({ name, how }) => `${how} ${name}`)).toEqual(["unnamed reports on Monday"]);
  expect(told?.standing).toMatchObject({
    origins: 0,
    credibility: 5,
    why: "Only those who deny it tell of it: “reports on Monday”.",
  });
});
