import { expect, it } from "vitest";
import { ByMonth } from "./by-month.js";

it("finds what lies in the same or a neighbouring month, in the order of filing", () => {
  const groups = new ByMonth<string>();
  groups.file("summer", [18, 19]);
  groups.file("spring", [15]);
  groups.file("undated", []);
  groups.file("spring", [16]);
  expect(groups.near([17])).toEqual(["summer", "spring", "undated"]);
  expect(groups.near([14])).toEqual(["spring", "undated"]);
  expect(groups.near([40])).toEqual(["undated"]);
  expect(groups.near([])).toEqual(["summer", "spring", "undated"]);
});
