import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const NAMING =
  "PORT ELIN, May 12 - Rolf Aker, the general secretary of the Pilots' Guild, met Lena Horn, the owners' chief negotiator. The guild struck in March.";

it.each([
  ["Its general secretary said the ferries would stay in port.", "Rolf Aker"],
  ["The lead negotiator said the ferries would sail.", "Lena Horn"],
  ["The finance secretary said the ferries would sail.", undefined],
  ["A chief negotiator said the ferries would sail.", undefined],
  ["The negotiator said the ferries would sail.", undefined],
])("finds who is described where another report names the holder: %s", async (told, name) => {
  const { statements, people } = await makeDossier([NAMING, `OSLO, May 13 - ${told}`]);
  const by = statements.find(({ text }) => text.includes("ferries would"))?.by;
  expect(people.find(({ id }) => id === by)?.name).toBe(name);
});

it("joins what a noun of a body's name tells with what another report has from it by name", async () => {
  const { statements } = await makeDossier([
    "PORT ELIN, May 12 - The Pilots' Guild said it would refuse the new ferries unless rosters were mended.",
    "OSLO, May 13 - Captains are uneasy: their guild says it will refuse the new ferries unless rosters are mended.",
  ]);
  expect(statements.map(({ variants }) => variants.length)).toEqual([2]);
});

it("joins what is told by a title and a last name with what another report has from him who alone bears it", async () => {
  const quote = "“Nobody mends a net in the rain and sells it in the sun,”";
  const { statements } = await makeDossier([
    `PORT ELIN, May 12 - Rolf Aker, the general secretary of the Pilots' Guild, came in late. ${quote} Aker said.`,
    `OSLO, May 13 - ${quote} Secretary Aker told reporters.`,
  ]);
  expect(statements.map(({ variants }) => variants.length)).toEqual([2]);
});
