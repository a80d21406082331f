import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "OSLO, May 12, 2026 (Nordwire) - The Netmakers' Guild and Selby Fisheries held talks in Oslo on Tuesday.";

const named = async (text: string): Promise<string[]> =>
  (await makeDossier([`${HEAD} ${text}`])).figures.map(
    ({ about, values }) => `${about}: ${values.map((value) => value.text).join(" / ")}`,
  );

it.each([
  ["Chile gets 12,000 tonnes of it.", ["what Chile gets: 12,000 tonnes"]],
  ["The yard employs 400 people.", ["people the yard employs: 400 people"]],
  ["Landings have slipped 4 percent.", ["fall in landings: 4 percent"]],
  ["The guild has asked for $35 million.", ["what the guild has asked for: $35 million"]],
  ["A fund, which holds a 9.8 percent stake, said no.", ["stake a fund holds: 9.8 percent"]],
  ["Selby claims 38% of the stock.", ["share of the stock: 38%"]],
  ["The guild wants a quota of 900 tonnes of cod.", ["quota of cod: 900 tonnes"]],
  ["The port and its crews are $3m apart.", ["gap between the port and its crews: $3m"]],
  [
    "The stoppage has cost shippers $4bn, or $90m a day.",
    ["what the stoppage has cost: $4bn", "what the stoppage has cost: $90m a day"],
  ],
])("names the figure of: %s", async (text, names) => expect((await named(text)).sort()).toEqual(names));

it("keeps captives and those they are swapped for, a whole and its part apart", async () => {
  expect(await named("The rebels freed 14 captives and the army freed 47 detainees.")).toHaveLength(2);
  expect(await named("More than 210 lorries crossed, 60 of them empty.")).toEqual([
    "lorries that crossed: More than 210 lorries",
    "some of the lorries: 60",
  ]);
});
