import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** The names of the matters of two reports. */
const names = async (first: string, second: string): Promise<string[]> => {
  const reports = [
    `Ferry talks\n\nBODO, May 12, 2026 (Nordwire) - The Lock Board and the Crews' Guild met on Monday over a new contract after a strike. ${first}`,
    `Ferry talks\n\nBODO, May 13, 2026 (Lima Post) - Talks of the Crews' Guild with the Lock Board went on about the strike and wages. ${second}`,
  ];
  return (await makeDossier(reports)).issues.map(({ name }) => name);
};

it("gives behind a listed name the reports' own word for it", async () => {
  const told = await names(
    "The Crews' Guild rejected artificial intelligence on the bridge. Artificial intelligence remains in dispute.",
    "The Lock Board wants artificial intelligence in every office.",
  );
  expect(told).toContain("Automation (artificial intelligence)");
});

it("gives it with what stands before it where no report has a word of the listed name, however seldom it is told", async () => {
  const told = await names(
    "The Crews' Guild rejected mandatory retirement at 70.",
    "The Lock Board insists on mandatory retirement.",
  );
  expect(told).toContain("Pensions (mandatory retirement)");
});

it.each([
  ["a word that one report alone has", "The Lock Board wants automation in every office. Automation is in dispute."],
  ["no other word", "Automation remains the sticking point. The Lock Board wants automation."],
])("leaves a listed name as it is where the reports use %s", async (_, second) => {
  expect(await names("The Crews' Guild rejected automation on the bridge.", second)).toContain("Automation");
});
