import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import { newsByDay } from "./news.js";

const MONDAY =
  "HULL, June 1, 2026 (Quaynet) - The Bargemen's League and Ferris Locks held talks on pay in Hull on Monday. Ferris Locks offered a pay rise of 3%.";
const THURSDAY =
  "HULL, June 4, 2026 (Dale Courier) - The Bargemen's League rejected the pay offer of Ferris Locks on Wednesday. Crews struck for nine days in October 2019. The League wants a pay rise of 6%. First demanded in March as 8% for one year.";

const toldOn = async (day: string): Promise<readonly string[]> =>
  newsByDay(await makeDossier([MONDAY, THURSDAY]))
    .filter((one) => one.day === day)
    .map(
      ({ change }) => `${change.background ? "background" : "new"} ${change.is} ${change.about} ${change.after ?? ""}`,
    );

describe("background", () => {
  it("tells what was long before the reports compared with apart from what is new", async () => {
    const told = await toldOn("2026-06-04");
    const strike = told.filter((one) => one.includes("event-new") && one.includes("October 2019"));
    expect(strike.length).toBeGreaterThan(0);
    expect(strike.every((one) => one.startsWith("background"))).toBe(true);
    expect(told.some((one) => /^new .*(?:reject|6%)/.test(one))).toBe(true);
  });

  it("tells nothing of the first reports as background", async () => {
    expect((await toldOn("2026-06-01")).every((one) => one.startsWith("new"))).toBe(true);
  });

  it("leaves out of a position how it came about", async () => {
    const positions = (await toldOn("2026-06-04")).filter((one) => one.includes("position-new"));
    expect(positions.filter((one) => one.startsWith("new") && one.includes("First demanded"))).toEqual([]);
  });

  it("tells an office that somebody had as background, where no step of these days ended it", async () => {
    const told = async (text: string): Promise<readonly string[]> =>
      newsByDay(await makeDossier([MONDAY, `HULL, June 4, 2026 (Dale Courier) - ${text}`]))
        .filter(({ change }) => change.is === "role-ended")
        .map(({ change }) => `${change.background ? "background" : "new"} ${change.about}`);
    expect(await told("Ida Rowe, the former chair of the Bargemen's League, spoke on pay.")).toEqual([
      "background Ida Rowe",
    ]);
    expect(await told("Ida Rowe resigned as chair of the Bargemen's League on Wednesday.")).toEqual(["new Ida Rowe"]);
  });
});
