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
