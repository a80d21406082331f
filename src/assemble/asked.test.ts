import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "OSLO, May 12, 2026 (Nordwire) - The Netmakers' Guild and Selby Fisheries held talks in Oslo on Tuesday.";
const PRESS =
  "OSLO, May 13, 2026 (Coast Press) - The Netmakers' Guild and Selby Fisheries met again in Oslo on Wednesday.";

async function demands(...texts: string[]): Promise<string[]> {
  const { proposals, parties } = await makeDossier(texts);
  return proposals.flatMap(({ name, authors, provisions }) =>
    name.includes("demand for")
      ? [
          `${name} | ${authors.map((id) => parties.find((p) => p.id === id)?.name).join()} | ${provisions.map((p) => p.text).join("; ")}`,
        ]
      : [],
  );
}

describe("what a side asks for in figures", () => {
  it("lies on the table where two reports give the amount", async () => {
    expect(
      await demands(
        `${HEAD} The Netmakers' Guild wants 11 per cent over three seasons.`,
        `${PRESS} Selby said 11 per cent would sink it.`,
      ),
    ).toEqual(["Netmakers' Guild's demand for 11 per cent | Netmakers' Guild | 11 per cent over three seasons"]);
  });

  it.each([
    ["one report alone gives it", "The Netmakers' Guild wants 11 per cent over three seasons.", "Selby said no."],
    [
      "nobody at the table asks for it",
      "A columnist wants 11 per cent off the toll.",
      "The toll would fall by 11 per cent.",
    ],
    ["it was asked for once", "The Netmakers' Guild had asked for 11 per cent.", "Selby spoke of 11 per cent."],
    ["it is not asked for", "The Netmakers' Guild does not want 11 per cent.", "Selby spoke of 11 per cent."],
  ])("makes no paper where %s", async (_, one, two) =>
    expect(await demands(`${HEAD} ${one}`, `${PRESS} ${two}`)).toEqual([]),
  );

  it("is told with what it is for", async () => {
    const { brief } = await makeDossier([
      `${HEAD} The Netmakers' Guild wants 11 per cent over three seasons.`,
      `${PRESS} Selby said 11 per cent would sink it.`,
    ]);
    expect(brief.map(({ text }) => text)).toContain("As reported, it is for 11 per cent over three seasons.");
  });
});
