import { expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";
import { isForum, partWords } from "../knowledge/parts.js";
import { isPresiding } from "./mediating.js";

const { fits, not } = partWords().presiding;

it.each(fits.map((title) => [title]))("leads the talks: %s", (title) => {
  expect(isPresiding(title, false)).toBe(true);
});

it.each([...not.map((title) => [title, false] as const), ["chair", true] as const])(
  "leads none: %s",
  (title, isOfBody) => {
    expect(isPresiding(title, isOfBody)).toBe(false);
  },
);

it.each(partWords().forum.fits.map((name) => [name]))("seats the sides together: %s", (name) => {
  expect(isForum(name)).toBe(true);
});

it.each(partWords().forum.not.map((name) => [name]))("seats nobody else: %s", (name) => {
  expect(isForum(name)).toBe(false);
});

/** Whose positions a report tells. */
const holders = async (text: string): Promise<string[]> => {
  const { issues } = await makeDossier([
    `Port fee talks\n\nBODO, May 11, 2026 (Nordwire) - Norway and Chile met on Monday for talks on a port fee.\n\n${text}`,
  ]);
  return [...new Set(issues.flatMap(({ positions }) => positions.map(({ by }) => by)))].sort();
};

it.each([
  ["Norway wants a port fee of 40 euros. Chile wants a port fee of ten.", ["state-cl", "state-no"]],
  ["The chair of the talks, Ida Solheim, wants a port fee of 30 euros. Chile wants a port fee of ten.", ["state-cl"]],
  ["Chile wants a port fee of ten. Skippers have been told to expect a port fee.", ["state-cl"]],
  [
    "Chile wants a port fee of ten. Crews feared a sale after a report that Norway was willing to drop the port fee.",
    ["state-cl"],
  ],
])("gives the position of a side alone: %s", async (text, expected) => {
  expect(await holders(text)).toEqual(expected);
});
