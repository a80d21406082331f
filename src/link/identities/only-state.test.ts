import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

/** For whom a minister of a report speaks. */
async function partyOf(text: string, minister: string): Promise<string | undefined> {
  const { people, parties } = await makeDossier([`PORT ELIN, May 12 - ${text}`]);
  const party = people.find(({ name }) => name === minister)?.party;
  return parties.find(({ id }) => id === party)?.name;
}

describe("ministers whose state the reports leave out", () => {
  it.each<[string, string | undefined]>([
    ["The Norwegian government wants an end to the strike. Transport Minister Lena Horn said so.", "Norway"],
    ["The Norwegian government met the Danish government. Transport Minister Lena Horn said so.", undefined],
    ["Norway's envoy, Owen Brandt, met the rebels. Transport Minister Lena Horn said so.", undefined],
    ["The Norwegian government wants an end to the strike. Chairwoman Lena Horn said so.", undefined],
  ])("%s", async (text, party) => expect(await partyOf(text, "Lena Horn")).toBe(party));

  it("are of the state that two reports have sit opposite rebels", async () => {
    const met = "Norway and the Torvik Liberation Front held talks in Geneva on Monday under Swiss mediators.";
    const texts = [
      `PORT ELIN, May 12 - ${met} Defence Minister Lena Horn said little.`,
      `GENEVA, May 13 - ${met} It was late.`,
    ];
    const { people, parties } = await makeDossier(texts);
    const party = people.find(({ name }) => name === "Lena Horn")?.party;
    expect(parties.find(({ id }) => id === party)?.name).toBe("Norway");
  });
});
