import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

it.each<[string, string[]]>([
  ["A person close to the talks said that Norway had insisted that no crane would be sold.", []],
  ["Ida Solheim said that Norway had insisted that no crane would be sold.", ["person-ida-solheim", "state-no"]],
])("credits nobody with what somebody unnamed tells of him: %s", async (text, speakers) => {
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
