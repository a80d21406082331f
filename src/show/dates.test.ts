import { expect, it } from "vitest";
import type { When } from "../model/index.js";
import { showDate, showPublished, showWhen } from "./dates.js";

const when = (from: string, to: string, precision: When["precision"]): When => ({ from, to, precision, text: "then" });

it.each([
  [when("2026-03-14", "2026-03-14", "day"), "14 March 2026"],
  [when("2026-03-02", "2026-03-08", "week"), "2 to 8 March 2026"],
  [when("2026-02-28", "2026-03-01", "range"), "28 February to 1 March 2026"],
  [when("2025-12-31", "2026-01-01", "range"), "31 December 2025 to 1 January 2026"],
  [when("2026-02-01", "2026-02-28", "month"), "February 2026"],
  [when("2025-01-01", "2025-12-31", "year"), "2025"],
  [when("2026-03-14T09:30:00Z", "2026-03-14T09:30:00Z", "instant"), "14 March 2026, 09:30"],
  [when("soon", "later", "range"), "then"],
])("shows %j as %s", (interval, shown) => expect(showWhen(interval)).toBe(shown));

it("shows a day, and leaves what is none as it is", () => {
  expect(showDate("2026-03-05T10:00:00Z")).toBe("5 March 2026");
  expect(showDate("early spring")).toBe("early spring");
});

it("tells when a date of publication is inferred", () => {
  expect(showPublished({ value: "2026-03-15", by: "text" })).toBe("15 March 2026");
  expect(showPublished({ value: "2026-03-15", by: "inferred", latest: "2026-03-17" })).toBe(
    "15 to 17 March 2026 (inferred)",
  );
  expect(showPublished(undefined)).toBeUndefined();
});
