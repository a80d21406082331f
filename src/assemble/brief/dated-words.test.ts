import { describe, expect, it } from "vitest";
import type { When } from "../../model/index.js";
import { datedWords, opensWithDay } from "./dated-words.js";

const on = (text: string): When => ({ from: "2026-03-03", to: "2026-03-03", precision: "day", text });

describe("datedWords", () => {
  it.each([
    [
      "A bid could come within the week; the statutes give the board until 3 March.",
      "3 March",
      "The statutes give the board until 3 March.",
    ],
    [
      "3 March: the lock keepers' ballot may follow; the pilots have asked for the same.",
      "3 March",
      "3 March: the lock keepers' ballot may follow",
    ],
    // It leans on the clause before.
    ["The lock opens soon; they vote on it on 3 March.", "3 March", "The lock opens soon; they vote on it on 3 March."],
    ["The lock opens soon, the board said on 3 March.", "3 March", "The lock opens soon, the board said on 3 March."],
  ])("%s", (text, day, expected) => {
    expect(datedWords({ text, when: on(day) })).toBe(expected);
  });
});

describe("opensWithDay", () => {
  it.each([
    ["2 & 3 March: meetings of the crews", true],
    ["The crews meet along the whole coast on 3 March", false],
  ])("%s", (text, expected) => {
    expect(opensWithDay(on("3 March"), text)).toBe(expected);
  });
});
