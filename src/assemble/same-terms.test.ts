import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const provided = async (terms: string) => {
  const report = (head: string, text: string) => `BERGEN, May 12, 2026 (${head}) - ${text}`;
  const dossier = await makeDossier([
    report("Nordwire", "Norway tabled a draft on Monday. The draft provides for a 40-day truce."),
    report("Coast Herald", `Norway tabled a draft on Monday. It calls for ${terms}.`),
  ]);
  return dossier.proposals.flatMap(({ provisions }) => provisions.map(({ text }) => text));
};

it("joins one provision that two reports have in other words, and keeps apart what gives another number", async () => {
  expect(await provided("a truce of forty days")).toHaveLength(1);
  expect(await provided("a truce of fifty days")).toHaveLength(2);
  expect(await provided("a truce of forty days and 30 ferries")).toHaveLength(2);
});

const apart = async (one: string, other: string) => {
  const dossier = await makeDossier([
    `BERGEN, May 12, 2026 (Nordwire) - Norway tabled a draft on Monday. It calls for ${one}.`,
    `BERGEN, May 12, 2026 (Coast Herald) - Norway tabled a draft on Monday. It provides for ${other}.`,
  ]);
  return dossier.proposals.flatMap(({ provisions }) => provisions.map(({ text }) => text)).length;
};

it("joins what is counted by the same number in another word for it", async () => {
  expect(await apart("300 unarmed monitors on the quays", "three hundred observers without weapons")).toBe(1);
  expect(await apart("300 unarmed monitors on the quays", "three hundred ferries without flags")).toBe(2);
});

it("joins a number of years and the year that they come to", async () => {
  expect(
    await apart("no layoffs at the northern shipyard for six years", "no layoffs at the northern shipyard until 2032"),
  ).toBe(1);
  expect(
    await apart("no layoffs at the northern shipyard for six years", "no layoffs at the northern shipyard until 2034"),
  ).toBe(2);
});
