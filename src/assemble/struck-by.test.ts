import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "Ferry talks\n\nBODO, May 12, 2026 (Nordwire) - ";

/** Each proposal of a report with those who have made it. */
const made = async (text: string): Promise<string[]> => {
  const { proposals, parties, people } = await makeDossier([`${HEAD}${text}`]);
  const names = new Map([...parties, ...people].map(({ id, name }) => [id, name]));
  return proposals.map(({ name, authors }) => [name, ...authors.map((id) => names.get(id)).sort()].join(" | "));
};

it.each([
  [
    "The Lock Board reached a tentative agreement with the Crews' Guild on Monday. The agreement would raise pay by 4 percent.",
    "tentative agreement | Crews' Guild | Lock Board",
  ],
  [
    "Norway and Chile on Monday signed an agreement in principle. The agreement would halve the fee.",
    "agreement in principle | Chile | Norway",
  ],
])("gives an accord those who struck it: %s", async (text, expected) => {
  expect(await made(text)).toContain(expected);
});

it.each([
  ["The Lock Board approved an agreement with Chile on Monday. The agreement would halve the fee."],
  ["Norway and Chile have not reached an agreement. The agreement would halve the fee."],
])("leaves it to nobody where none is told to have struck it: %s", async (text) => {
  expect((await made(text)).some((told) => told.includes("Norway") || told.includes("Lock Board"))).toBe(false);
});

it("keeps what one side had offered apart from what both struck", async () => {
  const told = await made(
    "The Lock Board and the Crews' Guild reached a deal on Monday. The Lock Board's last offer had been 3 percent. The deal would raise pay by 4 percent.",
  );
  expect(told).toHaveLength(2);
});

it("takes a paper that is read for no text on the table", async () => {
  expect(await made("The Guild's strike paper had it otherwise. The evening paper told of a mutiny.")).toEqual([]);
});
