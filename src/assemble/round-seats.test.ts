import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** "name: parties", a line a round. */
async function seated(...reports: readonly string[]): Promise<string[]> {
  const { rounds, parties } = await makeDossier([...reports]);
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id;
  return rounds.map(({ name, parties: some }) => `${name}: ${some.map(nameOf).sort().join(", ")}`).sort();
}

const LEAD =
  "TORVIK, May 12, 2026 (Nordwire) - Talks on ferries ended in Torvik on Monday. Delegates from Norway, Chile and Iceland agreed on nothing.";

describe("who is seated", () => {
  it("is as many as a report counts", async () => {
    expect(await seated(`${LEAD} The three sides had met in Lima in March.`)).toEqual([
      "Lima talks: Chile, Iceland, Norway",
      "Torvik talks: Chile, Iceland, Norway",
    ]);
  });

  it("is nobody at the sitting of another body", async () => {
    const told = await seated(
      `${LEAD} Ferries will be a theme at an annual meeting of the Sea Council in Oslo on 3 June.`,
    );
    expect(told).toContain("Oslo talks: ");
  });

  it("is the sides where a body that they make up together meets", async () => {
    const told = await seated(`${LEAD} The Joint Technical Committee will meet in Lima on 3 June.`);
    expect(told).toContain("Lima talks: Chile, Iceland, Norway");
  });

  const TWO =
    "TORVIK, May 12, 2026 (Nordwire) - Talks between Norway and the Torvik Front on ferries ended in Torvik on Monday. Norway blamed the Torvik Front.";

  it("is the two between whom all is where earlier talks are told of without a word on who met", async () => {
    const more = "A meeting in Lima in March broke up after two days.";
    const told = await seated(TWO.replace("ended", "began"), `${TWO} ${more}`);
    expect(told.filter((one) => one.endsWith("talks: Norway, Torvik Front"))).toHaveLength(2);
  });

  it("is the other side too where the talks most told of name one and who mediates", async () => {
    const told = (day: number) =>
      `VIENNA, May ${day}, 2026 (Nordwire) - A Sea Council mediator held talks with the Torvik Front in Vienna on Monday. Norway blamed the Torvik Front. The Torvik Front blamed Norway.`;
    expect(
      (await seated(told(12), told(13))).some((one) => one.includes("Norway") && one.includes("Torvik Front")),
    ).toBe(true);
  });
});
