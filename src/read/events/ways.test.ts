import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const TALKS = "Chile, Peru and Norway ended talks in Oslo on Monday.";

/** The rounds of a report besides the talks that it opens with: kind, days, place, and who is there. */
async function rounds(text: string): Promise<string[]> {
  const dossier = await makeDossier([`PORT ELIN, May 12, 2026 - ${text}`]);
  const names = new Map([...dossier.parties, ...dossier.people].map(({ id, name }) => [id, name]));
  return dossier.rounds
    .filter(({ when, place }) => !(place?.name === "Oslo" && when?.from === "2026-05-11"))
    .map((r) => {
      const who = [...new Set([...r.parties, ...(r.people ?? [])])].map((id) => names.get(id)).sort();
      return `${r.kind} ${r.when?.from.slice(5, 10) ?? "-"} ${r.place?.name ?? "-"}: ${who.join(", ")}`;
    });
}

describe("meetings that are told by the way to them, or by how many met", () => {
  it.each<[string, string[]]>([
    [
      "Owen Bell drove to Lima on Friday and met Lena Horn, Peru's trade minister, for an hour in her office.",
      ["talks 05-08 Lima: Lena Horn, Owen Bell, Peru"],
    ],
    [
      "Peru's trade minister, Lena Horn, flew in on Thursday for a working dinner with Chile's trade minister, Owen Bell.",
      ["talks 05-07 -: Chile, Lena Horn, Owen Bell, Peru"],
    ],
    [
      `${TALKS} Engineers from the three countries are to visit the dam on May 23.`,
      ["visit 05-23 -: Chile, Norway, Peru"],
    ],
    [
      `${TALKS} The ministers of the three countries held a video call on April 28.`,
      ["call 04-28 -: Chile, Norway, Peru"],
    ],
    [
      `${TALKS} Experts of the International Atomic Energy Agency will be in Lima from 16 May.`,
      ["visit 05-16 Lima: International Atomic Energy Agency"],
    ],
    [`${TALKS} It will be in Lima on 16 May that the fair opens.`, []],
    [`${TALKS} The closing plenary will open on Sunday, 17 May.`, ["talks 05-17 -: Chile, Norway, Peru"]],
    [
      "Three days of talks between Chile and Peru in the Peruvian port city Callao broke off Friday.",
      ["talks 05-06 Callao: Chile, Peru"],
    ],
  ])("%s", async (text, expected) => expect(await rounds(text)).toEqual(expected));
});

describe("who led the delegations", () => {
  it("is each of those whom a list gives", async () => {
    const led =
      "The delegations were led by Envoy Ana Reyes (Peru), Director Lena Horn (Chile) and Owen Bell (Norway).";
    const { rounds: all, people } = await makeDossier([`PORT ELIN, May 12, 2026 - ${TALKS} ${led}`]);
    const leads = all.flatMap(({ delegations }) =>
      delegations.map(({ lead }) => people.find(({ id }) => id === lead)?.name),
    );
    expect(leads.sort()).toEqual(["Ana Reyes", "Lena Horn", "Owen Bell"]);
  });

  it("is nobody whose mission is still to come", async () => {
    const fund = "A mission of the Lake Fund led by Owen Bell is expected in Lima on May 15.";
    const { rounds: all } = await makeDossier([`PORT ELIN, May 12, 2026 - ${TALKS} ${fund}`]);
    expect(all.find(({ status }) => status === "held")?.delegations).toEqual([]);
  });
});
