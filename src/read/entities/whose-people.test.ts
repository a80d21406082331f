import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

/** For whom somebody speaks, as a report has it. */
async function partyOf(text: string, who: string): Promise<string | undefined> {
  const { people, parties } = await makeDossier([`PORT ELIN, May 12 - ${text}`]);
  const party = people.find(({ name }) => name === who)?.party;
  return parties.find(({ id }) => id === party)?.name;
}

describe("whose somebody is", () => {
  it.each<[string, string, string | undefined]>([
    [
      "Peru's government wants a truce. The government gave no day. Trade Minister Lena Horn said so.",
      "Lena Horn",
      "Peru",
    ],
    [
      "Peru's government wants a truce, and so does Chile's government. Trade Minister Lena Horn said so.",
      "Lena Horn",
      undefined,
    ],
    [
      "Peru and Norway wrote to the rebels. The Chilean trade minister rang up. Trade Minister Lena Horn was out.",
      "Lena Horn",
      undefined,
    ],
    ["Peru's delegation was led by Ana Reyes. With her were Captain Owen Bell and Lena Horn.", "Lena Horn", "Peru"],
    [
      "Peru's delegation was led by Ana Reyes. It included Lena Horn, lead negotiator for farming.",
      "Lena Horn",
      "Peru",
    ],
    ["Peru's delegation was led by Ana Reyes. It met Lena Horn, a farmer.", "Lena Horn", undefined],
    [
      "Who was there: for the Harbour Union, Ana Reyes and Lena Horn; for the mill, Owen Bell.",
      "Lena Horn",
      "Harbour Union",
    ],
    ["The teams were led by Envoy Ana Reyes (Peru) and Director Lena Horn (Norway).", "Lena Horn", "Norway"],
    ["The Norwegians, led by Lena Horn, gave no answer.", "Lena Horn", "Norway"],
    ["The rebels left. Colonel Lena Horn, one of the rebels' two delegates, said so.", "Lena Horn", "rebels"],
    [
      '"It is calm," said Lena Horn, a researcher with the Institute of Harbour Studies in Lima.',
      "Lena Horn",
      "Institute of Harbour Studies",
    ],
    [
      "Lena Horn, the commissioner assigned by the State Mediation Service, gave them a day.",
      "Lena Horn",
      "State Mediation Service",
    ],
    ["Owen Bell, who sits on the bargaining committee of the Harbour Union, said so.", "Owen Bell", "Harbour Union"],
    [
      "Peru's team asked for figures, and Lena Horn, the country's chief engineer, was not content.",
      "Lena Horn",
      "Peru",
    ],
  ])("%s", async (text, who, party) => expect(await partyOf(text, who)).toBe(party));

  it("knows a surname of two halves for one, whatever the second is a word for", async () => {
    const { people, parties } = await makeDossier([
      "PORT ELIN, May 12 - Mrs Ana Holm-Mills met the Harbour Union. Mrs Holm-Mills left.",
    ]);
    expect(people.map(({ name }) => name)).toEqual(["Ana Holm-Mills"]);
    expect(parties.map(({ name }) => name)).toEqual(["Harbour Union"]);
  });
});
