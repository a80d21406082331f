import { describe, expect, it } from "vitest";
import { isTurned, turnsOf } from "./turns.js";

describe("isTurned", () => {
  it.each([
    ["The League accepts the offer on night work.", "The League rejects the offer on night work."],
    ["Ferris Locks will close two quays.", "Ferris Locks will not close two quays."],
    ["The crews won't sail on Sundays.", "The crews sail on Sundays."],
  ])("finds that %s is not what is said by: %s", (one, other) => {
    expect(isTurned(turnsOf(one), turnsOf(other))).toBe(true);
    expect(isTurned(turnsOf(other), turnsOf(one))).toBe(true);
  });

  it.each([
    ["The League wants all 640 moorings kept, not 500.", "The League asks for all 640 moorings."],
    ["The League rejected the offer.", "The offer was refused by the League."],
    ["The crews will not sail.", "The crews said they would never sail."],
  ])("takes %s to say no other than: %s", (one, other) => {
    expect(isTurned(turnsOf(one), turnsOf(other))).toBe(false);
  });
});
