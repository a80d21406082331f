import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** The codes of the matters of a report. */
const matters = async (text: string): Promise<string[]> => {
  const { issues } = await makeDossier([
    `Port fee talks\n\nBODO, May 12, 2026 (Nordwire) - Norway and Chile met on Monday for talks on a port fee.\n\n${text}`,
  ]);
  return issues.map(({ code }) => code);
};

const AT_ODDS = "A second day of arbitration ended with the two sides still at odds over the port fee.";

it("takes what the talks are led by for no matter of theirs", async () => {
  expect(await matters(`${AT_ODDS} The arbitrator, Ida Solheim, said so.`)).not.toContain("any-disputes");
});

it.each([
  ["The two sides are still at odds over arbitration. The mediator, Ida Solheim, said so.", "any-disputes"],
  [
    "The two sides are still at odds over dispute settlement. The arbitrator, Ida Solheim, said so.",
    "dispute-settlement",
  ],
])("keeps it elsewhere: %s", async (text, code) => {
  expect(await matters(text)).toContain(code);
});
