import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** The names of the proposals of two reports. */
const offers = async (lead: string): Promise<string[]> => {
  const { proposals } = await makeDossier([
    `Pay talks\n\nBODO, May 11, 2026 (Nordwire) - ${lead} offered the Crews' Guild a pay rise of 4 percent on Monday.`,
    "Pay talks\n\nBODO, May 13, 2026 (Lima Post) - The Crews' Guild has rejected the company's pay offer. The state-owned company is now offering 5 percent.",
  ]);
  return proposals.map(({ name }) => name).sort();
};

it("joins the offer of a company to that of the only one that is called so", async () => {
  const told = await offers("The ferry company Nordpak");
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^Nordpak's /);
});

it("leaves it apart where nobody says what the named one is", async () => {
  expect((await offers("The Lock Board")).some((name) => name.startsWith("Lock Board's"))).toBe(true);
});
