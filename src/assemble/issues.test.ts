import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const named = async (...reports: string[]): Promise<string[]> =>
  (await makeDossier(reports)).issues.map(({ name }) => name).sort();

describe("matters that no list holds", () => {
  it("are what talks are about by its nature, where several reports name it and somebody wants something of it", async () => {
    const matters = await named(
      "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on the ice road on Tuesday. Norway insists on a veto over new docks.",
      "SANTIAGO, May 13, 2026 (Andes Daily) - Envoys of Chile left Oslo on Wednesday. No government of theirs had ever granted a veto.",
    );
    expect(matters).toContain("Veto");
  });

  it("are not what one report names in passing, nor what nobody wants anything of", async () => {
    const matters = await named(
      "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on Tuesday. A veto was used in 1911, an old book says.",
      "SANTIAGO, May 13, 2026 (Andes Daily) - Chile wants to rest. Its envoys left on Wednesday, past a stadium.",
    );
    expect(matters).toEqual([]);
  });

  it("are what one side wants, where there are but a report or two, and what sides want different numbers of", async () => {
    const oslo = "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on the ice road on Tuesday.";
    expect(await named(`${oslo} Norway is holding out for 12 ramps.`)).toEqual(["Ramps"]);
    expect(await named(`${oslo} A driver is holding out for 12 ramps.`)).toEqual([]);
    expect(await named(`${oslo} Norway is holding out for 12 ramps. Chile wants three ramps.`)).toEqual(["Ramps"]);
  });

  it("are, of what one side wants, what another report has a word of too", async () => {
    const matters = await named(
      "OSLO, May 12, 2026 (Nordwire) - Norway and Chile held talks on the observatory on Tuesday. Norway wants a cableway. Norway wants the contents of the vault.",
      "SANTIAGO, May 13, 2026 (Andes Daily) - The talks of Norway and Chile on the observatory went on. Nobody wished to say who pays for the cableway.",
      "LIMA, May 14, 2026 (Lima Post) - Chile and Norway talked of the observatory all day. It rained.",
    );
    expect(matters).toEqual(["Cableway"]);
  });

  it("are not what the whole contract is about", async () => {
    const matters = await named(
      "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on the lease of an observatory on Tuesday. Norway wants dearer electricity. The rent is in dispute.",
      "SANTIAGO, May 13, 2026 (Andes Daily) - Chile wants cheap electricity, the tenant said on Wednesday. The lease with the landlord ends in June.",
    );
    expect(matters).toEqual(["Fees and tolls (rent)"]);
  });
});

describe("what only the list of another field has", () => {
  const told = (first: string, second: string) =>
    named(
      `OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on safeguards, enrichment and the uranium of the reactor on Tuesday. Uranium is in dispute. ${first}`,
      `SANTIAGO, May 13, 2026 (Andes Daily) - Norway and Chile talked of uranium, centrifuges and enrichment on Wednesday. ${second}`,
    );

  it("is a matter of its own where somebody wants something of it", async () => {
    expect(await told("Norway wants cameras at the gate.", "The cameras would be sealed, a visitor said.")).toContain(
      "Cameras",
    );
  });

  it("is none where it is told in passing", async () => {
    expect(await told("It rained on the cameras.", "The cameras hung in the hall.")).not.toContain("Cameras");
  });
});

describe("matters of any agreement", () => {
  it("are told where somebody wants something of them, under what the field calls them where it does", async () => {
    const oslo = "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on the observatory on Tuesday.";
    expect(await named(`${oslo} Norway insists on a joint committee. Chile read an essay on arbitration.`)).toEqual([
      "Joint committee and oversight",
    ]);
  });
});

describe("positions on a matter", () => {
  it("are amounts of it whose own sentence does not say of what they are", async () => {
    const { issues } = await makeDossier([
      "OSLO, May 12, 2026 (Nordwire) - Norway and Chile met on the lease of an observatory on Tuesday. The rent now stands at 40 euros. Norway had asked for 31 euros. Chile wants 900 euros for the storm.",
      "SANTIAGO, May 13, 2026 (Andes Daily) - The tenant said on Wednesday that the rent of the landlord was open.",
    ]);
    const fee = issues.find(({ code }) => code === "fee");
    expect(fee?.positions.map(({ stance }) => stance)).toEqual(["Norway had asked for 31 euros."]);
  });

  it("are none of a mediator", async () => {
    const { issues } = await makeDossier([
      "DOHA, May 12, 2026 (Nordwire) - Norway and Chile held talks mediated by Qatar on Tuesday. The truce is still open. Mediator Qatar wants a truce of 60 days. Norway wants a truce of ten days.",
    ]);
    const truce = issues.find(({ code }) => code === "ceasefire");
    expect(truce?.positions.map(({ stance }) => stance)).toEqual(["Norway wants a truce of ten days."]);
  });
});

describe("positions", () => {
  const told = async (text: string) => {
    const { issues, parties } = await makeDossier([`OSLO, May 12, 2026 (Nordwire) - ${text}`]);
    const nameOf = new Map(parties.map(({ id, name }) => [id, name]));
    return issues.flatMap(({ name, positions }) => positions.map((p) => `${name}: ${nameOf.get(p.by)}: ${p.stance}`));
  };

  it("are the part of a sentence that tells of the side", async () => {
    const all = await told(
      "Norway and Chile met on the ferry toll on Tuesday. Norway insists on a toll of 40 euros, while Chile offers a toll of ten.",
    );
    expect(all.some((one) => /Norway: Norway insists on a toll of 40 euros$/.test(one))).toBe(true);
    expect(all.some((one) => /Chile: Chile offers a toll of ten\.$/.test(one))).toBe(true);
  });

  it("are filed under the matter of the lists that the report names in its own words", async () => {
    const all = await told(
      "The Deck Union and the Port Company met over a strike of workers on Tuesday. The union wants night shifts to end. The company will keep the night shift premium. The union rejects the shift.",
    );
    expect(all.every((one) => !one.startsWith("Shift:"))).toBe(true);
  });
});
