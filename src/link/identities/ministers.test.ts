import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

/** For whom somebody speaks in the record of some reports. */
async function partyOf(who: string, ...texts: string[]): Promise<string | undefined> {
  const { people, parties } = await makeDossier(texts.map((text) => `PORT ELIN, May 12 - ${text}`));
  const party = people.find(({ name }) => name === who)?.party;
  return parties.find(({ id }) => id === party)?.name;
}

describe("ministers and presidents of whom no report says whose they are", () => {
  const HOME = "Peru's government met the rebels in Oslo. The government wants a truce. The army left the hills.";

  it("are of the state whose government the reports need not name", async () => {
    const norway = "Norway's foreign minister, Per Holm, was host to both.";
    expect(await partyOf("Lena Horn", HOME, `${norway} President Lena Horn stayed at home.`)).toBe("Peru");
    expect(await partyOf("Owen Bell", HOME, `${norway} President Lena Horn's spokesman, Owen Bell, said no.`)).toBe(
      "Peru",
    );
  });

  it("are of the state for which another speaks whom their report calls by his office alone", async () => {
    const abroad = "Peru's ambassador, Ana Reyes, met Norway's envoy, Per Holm, and Chile's minister, Tea Moen.";
    const own = "Ambassador Ana Reyes came back. Fisheries Minister Lena Horn met her.";
    expect(await partyOf("Lena Horn", abroad, own)).toBe("Peru");
    expect(await partyOf("Lena Horn", abroad, `${own} Minister Tea Moen waited.`)).toBe(undefined);
  });

  it("are not of a state in which another holds that office", async () => {
    const told = "Peru's interior minister, Ana Reyes, said no. Norway wants peace.";
    expect(await partyOf("Lena Horn", HOME, told, "Interior Minister Lena Horn said no.")).toBe(undefined);
  });

  it("are of the state that an office names, whatever stands around the name elsewhere", async () => {
    const told = "Lena Horn, Minister of Water of Chile, met Per Holm, Minister of Water of Norway, in Oslo.";
    const loose = "Peru has the dam. Water minister Lena Horn told reporters that she wanted fish.";
    expect(await partyOf("Lena Horn", HOME, told, loose)).toBe("Chile");
  });

  it("are of the one of two states that is not told to have that minister", async () => {
    const first = "Chile and Peru broke off trade talks. Peru's trade minister, Ana Reyes, said Chile wants too much.";
    const second = "Chile rejected the offer. Trade Minister Lena Horn said Peru had wasted a week.";
    expect(await partyOf("Lena Horn", first, second)).toBe("Chile");
    expect(await partyOf("Lena Horn", first, second.replace("Trade", "Fisheries"))).toBe(undefined);
  });
});

describe("mediators of whom no report says who sent them", () => {
  const SERVICE = "The mill and the Harbour Union met at the State Mediation Service.";

  it("are of the one body whose name says that it mediates", async () => {
    expect(await partyOf("Lena Horn", SERVICE, "Mediator Lena Horn left the mill at ten.")).toBe(
      "State Mediation Service",
    );
    expect(await partyOf("Lena Horn", "Mediator Lena Horn left the Harbour Union at ten.")).toBe(undefined);
  });
});
