import { expect, it } from "vitest";
import { readStatements } from "./read-statements.testing.js";

const last = (text: string) => readStatements(text).attributions.at(-1)?.unnamed;

it.each([
  [
    "The two met for an hour, according to an official close to the mediation. They “swapped lists,” the official said.",
    "an official close to the mediation",
  ],
  [
    "A harbour board member who asked not to be named was gloomy. Crews left. Nets dried. Rain fell. Boats came back. The board member said that five would vote for it.",
    "A harbour board member",
  ],
  [
    "A diplomat briefed on the round, who asked not to be named, said that it was over. It was the hosts who wanted that, the same source said.",
    "A diplomat briefed on the round",
  ],
  [
    "Two Nordic bankers said that the sum was no longer the hardest part. One of them said that the list was.",
    "one of two Nordic bankers",
  ],
  [
    "Two Nordic bankers said that it was close. “The list cannot be found,” the banker said.",
    "one of two Nordic bankers",
  ],
])("takes somebody without a name for whom the report told of before: %s", (text, unnamed) => {
  expect(last(text)).toBe(unnamed);
});

it.each([
  [
    "A harbour official left. A town official stayed. Rain fell on both. Boats came. Nets dried. The official said that it was over.",
    "The official",
  ],
  ["A town official left early. “It is over,” the harbour official said.", "the harbour official"],
])("leaves a description alone that two may bear, or none: %s", (text, unnamed) => {
  expect(last(text)).toBe(unnamed);
});
