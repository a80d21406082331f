import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

it.each<[string, string[]]>([
  ["A person close to the talks said that Norway had insisted that no crane would be sold.", []],
  ["Ida Solheim said that Chile had insisted that no crane would be sold.", ["person-ida-solheim"]],
  ["Ida Solheim said that Omar Berg had told her the yard would buy the cranes.", ["person-ida-solheim"]],
  [
    "Norway's foreign minister, Ida Solheim, said that Norway had insisted that no crane would be sold.",
    ["person-ida-solheim", "state-no"],
  ],
  [
    "Spokeswoman Ida Solheim said the yard's owner, Omar Berg, had promised that no crane would be sold.",
    ["person-ida-solheim", "person-omar-berg"],
  ],
  [
    "Nordwire reported that Omar Berg had told the owners the yard would buy the cranes.",
    ["outlet-nordwire", "person-omar-berg"],
  ],
  [
    "He is no relation, said Omar Berg, of Ida Solheim, the port's director, who has asked the crews to stay calm.",
    ["person-ida-solheim", "person-omar-berg"],
  ],
])("credits nobody with what another tells of him: %s", async (text, speakers) => {
  const { statements } = await makeDossier([
    `Cranes\n\nBODO, May 11, 2026 (Nordwire) - The crane talks went on.\n\n${text}`,
  ]);
  expect(statements.flatMap(({ by }) => by ?? []).sort()).toEqual(speakers);
});

it.each([
  ["Everybody said that no crane would be sold.", []],
  ["A crane driver said that no crane would be sold.", ["A crane driver"]],
])("has nobody say what everybody or no one in particular says: %s", async (text, speakers) => {
  const { statements } = await makeDossier([
    `Cranes\n\nBODO, May 11, 2026 (Nordwire) - The crane talks went on.\n\n${text}`,
  ]);
  expect(statements.flatMap(({ unnamed }) => unnamed ?? [])).toEqual(speakers);
});

it("leaves the subheads of a report to the newsroom", async () => {
  const { statements } = await makeDossier([
    "The Fjord Post\nMonday 11 May 2026\n\nSolheim: 'We will wait'\n\nYard chief says no crane will go as owners walk out\n\nBy Olav Ness in Bodo\n\nIda Solheim said on Monday that she was tired.",
  ]);
  expect(statements.flatMap(({ text }) => (text.includes("crane") ? [text] : []))).toEqual([]);
});
