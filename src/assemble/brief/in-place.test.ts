import { describe, expect, it } from "vitest";
import type { Evidence, When } from "../../model/index.js";
import { datedInPlace } from "./in-place.js";

const evidence: Evidence[] = [{ report: "a", start: 0, end: 9, quote: "" }];

const when = (from: string, to: string, precision: When["precision"]): When => ({ from, to, precision, text: "" });

const tell = (text: string, ...days: readonly (readonly [string, When])[]): string =>
  datedInPlace(text, evidence, () =>
    days.map(([words, one]) => ({ words, when: one, isOpen: true, isOwn: true, isBeside: false })),
  );

describe("datedInPlace", () => {
  const friday = when("2026-05-15", "2026-05-15", "day");

  it("puts the day behind words that leave it open", () => {
    expect(tell("The mine stays shut, its owner said today.", ["today", friday])).toBe(
      "The mine stays shut, its owner said today [15 May 2026].",
    );
    expect(tell("Friday's vote is on.", ["Friday", friday])).toBe("Friday's [15 May 2026] vote is on.");
  });

  it("gives a week and a month as such", () => {
    const week = when("2026-05-18", "2026-05-24", "week");
    expect(tell("The lock shuts next week.", ["next week", week])).toBe(
      "The lock shuts next week [week of 18 May 2026].",
    );
    const month = when("2026-06-01", "2026-06-30", "month");
    expect(tell("The camps go next month.", ["next month", month])).toBe("The camps go next month [June 2026].");
  });

  it("does not say a day twice that the line has in front", () => {
    expect(tell("15 May 2026: The crews vote on Friday.", ["Friday", friday])).toBe(
      "15 May 2026: The crews vote on Friday.",
    );
  });

  it("leaves a word that stands for two days", () => {
    const next = when("2026-05-22", "2026-05-22", "day");
    expect(tell("They met on Friday and vote on Friday.", ["Friday", friday], ["Friday", next])).toBe(
      "They met on Friday and vote on Friday.",
    );
  });
});
