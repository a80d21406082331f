import { expect, it } from "vitest";
import { knownDay } from "./known-day.js";

it.each([
  [{ value: "2026-03-15T06:30:00Z", by: "text" }, "2026-03-15"],
  [{ value: "2026-03-15", by: "inferred", latest: "2026-03-17" }, "2026-03-17"],
  [{ value: "2026-03-11", by: "inferred", latest: "2026-03-17" }, undefined],
  [undefined, undefined],
] as const)("gives the day by which a report was out: %j", (published, day) =>
  expect(knownDay(published === undefined ? {} : { published })).toBe(day),
);
