import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

it("brings the numbers that sides give for one thing into one figure", async () => {
  const { figures } = await makeDossier([
    "Solheim, Norway, 3 May 2025 - The harbour board said more than 160 pilots were back at work, a number that the guild puts at under 60.",
  ]);
  expect(figures.map(({ values }) => values.map(({ text }) => text))).toEqual([["more than 160 pilots", "under 60"]]);
});

it("keeps together what reports count with other nouns where they cannot all be right", async () => {
  const { figures } = await makeDossier([
    "Bodo, 3 May 2025 - The Guild of Harbour Clerks said its board had voted to put the deal before its 12,650 members.",
    "Bodo, 3 May 2025 - The Guild of Harbour Clerks, which has about 13,400 members, called off its strike on Monday.",
    "Bodo, 3 May 2025 - Whether the town has bought a settlement is now for some 12,650 clerks to say.",
  ]);
  const told = figures
    .filter(({ unit }) => unit === "people")
    .map(({ values }) => values.map(({ text }) => text).sort());
  expect(told).toEqual([["12,650 members", "about 13,400 members"]]);
});
