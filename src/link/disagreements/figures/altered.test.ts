import { describe, expect, it } from "vitest";
import { tellDisagreements as told } from "../../../../test/make-dossier.js";

const agency =
  "BERGEN, May 12, 2026 (Nordwire) - The inspectors said on Monday that Norway now holds 408 tonnes of frozen mackerel in the port of Bergen.";

describe("disagreements", () => {
  it("finds a number that is another one in the same sentence", async () => {
    const copy = agency.replace("408", "440").replace("BERGEN, May 12, 2026 (Nordwire) - ", "");
    expect(await told(agency, copy)).toEqual([expect.stringMatching(/^figure: 408 tonnes.* \/ 440 tonnes/)]);
  });

  it("finds none where one is only less exact", async () => {
    const copy = agency.replace("408", "about 400").replace("BERGEN, May 12, 2026 (Nordwire) - ", "");
    expect(await told(agency, copy)).toEqual([]);
  });

  it("finds none between two numbers of two things", async () => {
    const other = "The inspectors found 440 tonnes of herring in Tromso on Friday, a record for the season.";
    expect(await told(agency, other)).toEqual([]);
  });

  it("finds none between the parts of two versions of a text", async () => {
    const sides = await told(
      "OSLO, May 12, 2026 - Norway and Chile met in Oslo on Monday. The fisheries text now has 14 articles on cod.",
      "OSLO, May 12, 2026 - Norway and Chile met in Oslo on Monday. The fisheries text first had nine articles on cod.",
    );
    expect(sides).toEqual([]);
  });

  it("finds that somebody resigned here and was dismissed there", async () => {
    const sides = await told(
      "OSLO, May 12, 2026 - Ida Solheim resigned as chief negotiator on Monday.",
      "OSLO, May 12, 2026 - The government dismissed Ida Solheim as chief negotiator on Monday.",
    );
    expect(sides).toEqual(["framing: dismissed / resigned"]);
  });

  it("finds who put forward a paper, and where talks are held, told in two ways", async () => {
    const sides = await told(
      "OSLO, May 12, 2026 - Norway and Chile met in Oslo on Monday. A side letter was put forward by Norway. The next talks will be held in Bergen on May 20.",
      "OSLO, May 12, 2026 - Norway and Chile met in Oslo on Monday. A side letter was put forward by Chile. The next talks will be held in Lima on May 20.",
    );
    expect(sides).toContain("who: Chile / Norway");
    expect(sides).toContain("place: Bergen / Lima");
  });

  it("finds that a strike is suspended here and called off there, and an accord initialled and signed", async () => {
    const sides = await told(
      "OSLO, May 12, 2026 - The union suspended the strike on Monday. The accord was initialled in Oslo.",
      "OSLO, May 12, 2026 - The strike was called off on Monday. The accord was signed in Oslo.",
    );
    expect(sides).toEqual(["status: called off / suspended", "status: initialled / signed"]);
  });
});
