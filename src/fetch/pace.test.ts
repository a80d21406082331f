import { describe, expect, it } from "vitest";
import { backOff, Pace, retryAt } from "./pace.js";

const HOUR = 3_600_000;
const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("when to come again", () => {
  it.each([
    ["120", NOW + 120_000],
    ["Sun, 01 Mar 2026 13:00:00 GMT", NOW + HOUR],
    ["Sun, 01 Feb 2026 13:00:00 GMT", NOW],
    ["99999999", NOW + 24 * HOUR],
    ["soon", undefined],
    [undefined, undefined],
  ])("Retry-After: %s", (value, at) => {
    expect(retryAt(value, NOW)).toBe(at);
  });

  it("waits longer with each failure, a day at most", () => {
    expect([1, 2, 3, 20].map((failures) => backOff(failures) / HOUR)).toEqual([0.25, 0.5, 1, 24]);
  });

  it("asks a host once a second, and others meanwhile", async () => {
    const slept: number[] = [];
    const pace = new Pace(
      () => NOW,
      async (ms) => void slept.push(ms),
    );
    for (const host of ["a", "a", "b", "a"]) await pace.wait(host);
    expect(slept).toEqual([1000, 2000]);
  });
});
