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
});
