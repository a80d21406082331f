import { describe, expect, it } from "vitest";
import { dayNumber, daysBetween, shiftedDay } from "./days.js";

describe("days", () => {
  it("are counted from one date to another, hours apart", () => {
    expect(daysBetween("2026-02-27", "2026-03-01T23:30:00Z")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });

  it("run over the ends of months and years", () => {
    expect(shiftedDay("2026-12-31", 1)).toBe("2027-01-01");
    expect(shiftedDay("2026-03-01T08:00:00Z", -1)).toBe("2026-02-28");
  });

  it("are no number where there is no date", () => {
    expect(dayNumber(undefined)).toBeNaN();
  });
});
