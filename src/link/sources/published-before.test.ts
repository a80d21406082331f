import { expect, it } from "vitest";
import type { Report } from "../../model/index.js";
import { publishedBefore } from "./published-before.js";

const on = (value: string, latest?: string): NonNullable<Report["published"]> =>
  latest === undefined ? { value, by: "metadata" } : { value, latest, by: "inferred" };

it.each([
  ["a day and the next", on("2024-05-02"), on("2024-05-03"), -1],
  ["a day and an hour of it", on("2024-05-02"), on("2024-05-02T09:00"), 0],
  ["a day and an hour of the next", on("2024-05-02"), on("2024-05-03T09:00"), -1],
  ["a day and an hour that is still of it in universal time", on("2024-05-02"), on("2024-05-03T01:00+03:00"), 0],
  ["two hours of two zones", on("2024-05-02T09:00+02:00"), on("2024-05-02T08:00Z"), -1],
  ["two hours without a zone", on("2024-05-02T09:00"), on("2024-05-02T09:30"), -1],
  ["an interval and a day of it", on("2024-05-01", "2024-05-03"), on("2024-05-02"), 0],
  ["an interval that is over", on("2024-05-01", "2024-05-03"), on("2024-05-04T00:10Z"), -1],
])("compares %s", (_, a, b, order) => {
  expect(Math.sign(publishedBefore(a, b))).toBe(order);
  expect(Math.sign(publishedBefore(b, a))).toBe(order === 0 ? 0 : -order);
});
