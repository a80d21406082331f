import { expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** The matters that a sentence opens with. */
const opens = (text: string): string[] =>
  readText(text).issues.flatMap(({ by, name }) => (by === "matters:opens" ? [name ?? ""] : []));

it.each([
  ["On catering, the guild was firmer than before.", ["catering"]],
  ["On the cableway there is nothing to report.", ["cableway"]],
  ["As for the gates, Chile says that they stay.", ["gates"]],
  ["With regard to the cameras, the parties took note of each other's wishes.", ["cameras"]],
])("are what it is about: %s", (text, expected) => {
  expect(opens(text)).toEqual(expected);
});

it.each([
  "On Monday, the guild went home.",
  "On the other side the cooks sang.",
  "On the quay the cooks sang.",
  "On the table was a paper.",
  "On behalf of the crews, the guild wrote a letter.",
])("are none in %s", (text) => {
  expect(opens(text)).toEqual([]);
});

it("are what is said there of it", () => {
  const reading = readText(
    "Norway and Chile met in Lima. As for the gates, Chile said that they had always stood open.",
  );
  expect(reading.stances.map((s) => `${nameOf(reading, s.who)}: ${s.code}`)).toContain("Chile: matter-gate");
});
