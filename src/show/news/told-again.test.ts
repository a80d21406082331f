import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";
import type { Change } from "../../model/index.js";
import { splitClauses } from "./clauses.js";
import { ReportDays } from "./report-days.js";
import { ToldAgain } from "./told-again.js";

const MONDAY =
  "HULL, June 1, 2026 (Quaynet) - The Bargemen's League will hold a vote on the summer toll in the old lock house. Ferris Locks could open the northern basin to pleasure boats for 12 weeks. The Bargemen's League demands lamps for the towpath at night.";

const marked = async (about: string, day = "2026-06-03"): Promise<Change> => {
  const again = new ToldAgain(new ReportDays(await makeDossier([MONDAY])));
  const change = { is: "event-new", section: "timeline", entry: "x", about, after: "planned", evidence: [] } as const;
  return again.marked({ day, change }).change;
};

describe("ToldAgain", () => {
  it("marks what one earlier sentence has in other words, clause by clause", async () => {
    expect(await marked("A vote on the summer toll will be held in the lock house.")).toMatchObject({ again: true });
    expect(await marked("The northern basin could open to pleasure boats for 12 weeks.")).toMatchObject({
      again: true,
    });
  });

  it.each([
    ["another number", "The northern basin could open to pleasure boats for 14 weeks."],
    ["another mode", "The northern basin will open to pleasure boats for 12 weeks."],
    ["a denial", "The northern basin could not open to pleasure boats for 12 weeks."],
    ["a taking", "Crews agreed that the northern basin could open to pleasure boats for 12 weeks."],
    ["other words", "The northern dredger could be sold to breakers abroad."],
  ])("keeps %s", async (_, text) => {
    expect(await marked(text)).not.toMatchObject({ again: true });
  });

  it("names the clause that is new beside one that is not", async () => {
    const change = await marked(
      "The northern basin could open to pleasure boats for 12 weeks, and divers found a cracked gate.",
    );
    expect(change.fresh).toEqual(["and divers found a cracked gate."]);
  });

  it("marks what is told as unchanged where it was told at all", async () => {
    expect(await marked("The Bargemen's League still demands lamps on every towpath.")).toMatchObject({ again: true });
    expect((await marked("The Bargemen's League still demands new ropes for its crews.")).again).toBeUndefined();
  });
});

describe("splitClauses", () => {
  it("parts clauses and items, and leaves numbers whole", () => {
    const text = "The League wants 3,800 lamps, two ropes and a bell; it will vote.";
    expect(splitClauses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "The League wants 3,800 lamps",
      "two ropes",
      "and a bell",
      "it will vote.",
    ]);
  });
});
