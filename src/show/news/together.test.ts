import { describe, expect, it } from "vitest";
import type { News } from "./report-days.js";
import { together } from "./together.js";

const position = (by: string, about: string, after: string, day = "2026-06-03"): News => ({
  day,
  change: { is: "position-new", section: "issues", entry: about, about, by, after, evidence: [] },
});

describe("together", () => {
  it("tells one sentence of a day once, with its matters and sides", () => {
    const words = "The League seeks more berths, which the pilots oppose.";
    const all = [position("League", "Berths", words), position("pilots", "Berths", words)];
    const [one, ...others] = together([...all, position("League", "Tolls", words)]);
    expect(others).toEqual([]);
    expect(one?.change).toMatchObject({ about: "Berths; Tolls", matters: ["Berths", "Tolls"] });
    expect(one?.change).toMatchObject({ by: "League; pilots", sides: ["League", "pilots"] });
  });

  it("keeps other words and other days apart", () => {
    const all = [position("League", "Berths", "a"), position("League", "Berths", "b")];
    expect(together([...all, position("League", "Berths", "a", "2026-06-04")])).toHaveLength(3);
  });
});
