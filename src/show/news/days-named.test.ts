import { describe, expect, it } from "vitest";
import { daysNamed, isOfOtherDays } from "./days-named.js";
import { wordingOf } from "./wording.js";

const named = (text: string, day: string) => daysNamed(text, day, wordingOf(text).numbers);

describe("isOfOtherDays", () => {
  it.each([
    // 1 June 2026 is a Monday.
    ["They meet on Thursday.", "2026-06-02", "They meet on Thursday.", "2026-06-01", false],
    ["They meet on Thursday.", "2026-06-08", "They meet on Thursday.", "2026-05-25", true],
    ["They meet on Friday.", "2026-06-02", "They meet on Thursday.", "2026-06-01", true],
    ["They meet on Thursday.", "2026-06-02", "They meet on 4 June.", "2026-06-01", false],
    ["They meet on Thursday.", "2026-06-02", "They meet on 11 June.", "2026-06-01", true],
    ["They meet on Thursday.", "2026-06-02", "They meet in Hull.", "2026-06-01", false],
    ["They meet in Hull.", "2026-06-02", "They meet on Thursday.", "2026-06-01", false],
  ])("of %s (%s) after %s (%s) is %s", (text, day, other, before, isOther) => {
    expect(isOfOtherDays(named(text, day), named(other, before))).toBe(isOther);
  });
});
