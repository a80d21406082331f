import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, exists, formatDay, formatWeek, mondayOf, parseDay, partsOf, weekdayOf } from "./calendar.js";

describe("calendar", () => {
  it.each([
    ["2025-12-29", "2026-W01", 1],
    ["2024-12-29", "2024-W52", 7],
    ["2021-01-03", "2020-W53", 7],
    ["2016-01-01", "2015-W53", 5],
    ["1969-12-31", "1970-W01", 3],
  ])("%s lies in %s", (date, week, weekday) => {
    const day = parseDay(date) ?? Number.NaN;
    expect([formatWeek(day), weekdayOf(day)]).toEqual([week, weekday]);
  });

  it("parses the date of an instant, and no date that does not exist", () => {
    expect(formatDay(parseDay("2025-06-18T23:30:00+02:00") ?? 0)).toBe("2025-06-18");
    expect(parseDay("2025-02-29")).toBeUndefined();
    expect(parseDay("June")).toBeUndefined();
    expect([exists(2024, 2, 29), exists(2025, 2, 29), exists(2025, 6, 31)]).toEqual([true, false, false]);
  });

  it("takes a day apart and puts it together again", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (day) => {
        const { year, month, date } = partsOf(day);
        const monday = mondayOf(day);
        return (
          dayOf(year, month, date) === day &&
          parseDay(formatDay(day)) === day &&
          day - monday < 7 &&
          weekdayOf(monday) === 1
        );
      }),
    );
  });
});
