import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const HEAD = "Ferry talks\n\nBODO, May 12, 2026 (Nordwire) - ";

/** The names of those who sit at each meeting of a report. */
const seats = async (text: string): Promise<string[][]> => {
  const { rounds, parties } = await makeDossier([`${HEAD}${text}`]);
  const nameOf = new Map(parties.map(({ id, name }) => [id, name]));
  return rounds.map((round) => round.parties.map((id) => nameOf.get(id) ?? id).sort());
};

it("seats nobody at talks who only offers something from beside them", async () => {
  const told = await seats(
    "The Crews' Guild and the Lock Board have been in a dispute over pay since March. The Crews' Guild rejected the Lock Board's latest offer. The port authority has offered the Lock Board a cut of 40,000 euros in its rent and a berth. Talks resumed on Monday without result.",
  );
  expect(told.flat()).not.toContain("port authority");
  expect(told).toContainEqual(["Crews' Guild", "Lock Board"]);
});

it.each([
  ["The mediator will hold separate meetings with the two sides on Thursday.", "separate meetings"],
  ["Ida Solheim, the mediator, held separate sessions with the delegations on Tuesday.", "separate sessions"],
])("tells of meetings with each side by what they go by: %s", async (text, label) => {
  const { rounds } = await makeDossier([`${HEAD}Norway and Chile met on Monday for talks on a port fee. ${text}`]);
  expect(rounds.find((round) => round.label === label)?.parties).toEqual([]);
});

it("keeps the name of the talks of both where they were also seen apart", async () => {
  const { rounds } = await makeDossier([
    `${HEAD}Norway and Chile met in Bodo on Monday for three hours. They held separate meetings with the envoy in the afternoon.`,
  ]);
  expect(rounds.map(({ label }) => label)).not.toContain("separate meetings");
});
