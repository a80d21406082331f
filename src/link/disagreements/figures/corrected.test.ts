import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../../test/make-dossier.js";

const wire = "BODO, May 4, 2026 (Reuters) - The storm sank 140 trawlers off Bodo, the coast guard said on Monday.";
const post =
  "BODO, May 4, 2026 (Fjord Post) - The storm sank 120 trawlers off Bodo, the harbour master said on Monday.";
const later = (text: string): string => `BODO, May 6, 2026 (Coast Times) - ${text}`;

/** What stands of the quarrel over the trawlers, and who settled it when. */
async function settled(...texts: readonly string[]): Promise<string> {
  const { disagreements } = await makeDossier(texts);
  const one = disagreements.find(({ kind }) => kind === "figure");
  return one?.settled ? `${one.sides[0]?.value}: ${one.settled.by} ${one.settled.when}` : "open";
}

describe("a number that is told not to stand", () => {
  it.each<[string, string, string]>([
    [
      "is of last year",
      "The storm sank 140 trawlers off Bodo. The figure of 120 that went round on Monday is last year's.",
      "140 trawlers: Coast Times 2026-05-06",
    ],
    [
      "was wrong",
      "The storm sank 140 trawlers off Bodo. The number that circulated on Monday was wrong.",
      "140 trawlers: Coast Times 2026-05-06",
    ],
    [
      "was lower elsewhere, in a draft",
      "The storm sank 140 trawlers off Bodo. (Some local papers gave a lower figure. It was in a draft.)",
      "140 trawlers: Coast Times 2026-05-06",
    ],
    [
      "was corrected by who gave it",
      "The storm sank 140 trawlers off Bodo. The harbour master later corrected the number to 140.",
      "140 trawlers: Coast Times 2026-05-06",
    ],
    ["is not said to be wrong", "The storm sank 140 trawlers off Bodo. The figure of 120 was not wrong.", "open"],
    [
      "is another's than his who corrects his own",
      "The storm sank 140 trawlers off Bodo. The fish auction later corrected the number to 140.",
      "open",
    ],
  ])("%s", async (_, text, expected) => {
    expect(await settled(wire, post, later(text))).toBe(expected);
  });
});

it("is withdrawn where its outlet corrects an earlier report of its own", async () => {
  const first = "BODO, May 4, 2026 (Fjord Post) - The pilots' guild of Bodo, which has 6,200 members, met on Monday.";
  const second =
    "BODO, May 6, 2026 (Fjord Post) - The pilots' guild of Bodo met again.\n\nCorrection: An earlier version of this story said the guild had 6,200 members. It has 6,400.";
  expect(await settled(first, second)).toBe("6,400: Fjord Post 2026-05-06");
});
