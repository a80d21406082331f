import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const chile = "A side letter on harbour dues, proposed by Chile on Tuesday, would let ships wait for a day.";
const norway =
  "Ida Solheim said Norway had put forward a side letter on harbour dues on Tuesday, and that she would study it.";

it.each([
  ["Norway’s answer is a side letter, which it handed over on Tuesday.", 2],
  ["Norway’s ships would have to wait for a day under a side letter on harbour dues.", 1],
])("counts with a side whoever says that the paper is its own: %s", async (third, count) => {
  const { disagreements } = await makeDossier([chile, norway, third]);
  const side = disagreements.find(({ kind }) => kind === "who")?.sides.find(({ value }) => value === "Norway");
  expect(new Set(side?.evidence.map(({ report }) => report)).size).toBe(count);
});
