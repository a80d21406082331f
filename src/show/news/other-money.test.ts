import { expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { newsByDay } from "./news.js";

const MONDAY =
  "LEEDS, May 11, 2026 (Nordwire) - Harlow Mills and Vernier of France held talks on a takeover in Leeds on Monday. Vernier offered £180m for the pension fund over three years. Vernier offered £40m for the museum.";
const told = (offer: string): string =>
  `LYON, May 14, 2026 (Dale Courier) - Harlow Mills and Vernier held talks on a takeover in Lyon on Thursday. ${offer}`;

async function moneyIn(offer: string): Promise<(boolean | undefined)[]> {
  const news = newsByDay(await makeDossier([MONDAY, told(offer)]));
  return news
    .filter(({ day, change }) => day === "2026-05-14" && change.is === "figure-new" && change.after?.includes("€"))
    .map(({ change }) => change.again);
}

it("marks a sum that an earlier report may have in other money", async () => {
  expect(await moneyIn("Vernier offers €210m for the pension fund over three years.")).toEqual([true]);
});

it("leaves a sum that is far from it, or of another thing", async () => {
  expect(await moneyIn("Vernier offers €900m for the pension fund over three years.")).toEqual([undefined]);
  expect(await moneyIn("Vernier offers €200m for the dye works in Bradford.")).toEqual([undefined]);
});
