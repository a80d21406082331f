import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const ONE = "OSLO, May 12, 2026 (Nordwire) - The Netmakers' Guild met Selby Fisheries on Tuesday.";
const TWO = "OSLO, May 13, 2026 (Coast Press) - The Netmakers' Guild and Selby Fisheries will meet again.";

/** In how many reports the record has what the guild's Ana Reyes said once. */
async function carried(first: string, second: string): Promise<number> {
  const { statements } = await makeDossier([`${ONE} ${first}`, `${TWO} ${second}`]);
  return Math.max(0, ...statements.map(({ variants }) => new Set(variants.map(({ report }) => report)).size));
}

describe("what two reports tell in words of their own", () => {
  it.each([
    [
      "The guild's chair, Ana Reyes, said both teams would be back in Lima on 22 May.",
      "There will be another session in Lima, Ana Reyes said.",
    ],
    [
      "The guild's chair, Ana Reyes, said her members would close the crossing at Torvik if Easter came without a decision.",
      "Ana Reyes has threatened to shut the Torvik crossing after Easter.",
    ],
  ])("is one where it names the same things: %s", async (a, b) => expect(await carried(a, b)).toBe(2));

  it.each([
    ["The guild's chair, Ana Reyes, said both teams would be back in Lima.", "The ships are old, Ana Reyes said."],
    [
      "The guild's chair, Ana Reyes, said it held 21 per cent of Selby.",
      "Ana Reyes said it wanted 40 per cent of Selby.",
    ],
    [
      "“We built on the week in Lima,” said the guild's chair, Ana Reyes.",
      "“Lima was a cold town for a talk,” Ana Reyes said.",
    ],
  ])("is two where it does not, or where both quote: %s", async (a, b) => expect(await carried(a, b)).toBe(1));
});
