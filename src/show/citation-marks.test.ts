import { expect, it } from "vitest";
import { showMarks } from "./citation-marks.js";

it.each([
  [[], ""],
  [[3], "[3]"],
  [[1, 2], "[1, 2]"],
  [[2, 3, 4, 7], "[2–4, 7]"],
  [[1, 2, 5, 6, 7, 8], "[1, 2, 5–8]"],
])("writes %j as %s", (numbers, shown) => expect(showMarks(numbers)).toBe(shown));
