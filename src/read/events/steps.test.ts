import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** "status day: who", a line a step. */
function steps(text: string): string[] {
  const reading = readText(text);
  return reading.events
    .filter((e) => e.by === "events:step")
    .map((e) => {
      const when = reading.times[e.times[0] ?? -1]?.when;
      return `${e.status} ${when?.from}: ${e.agents.map((a) => nameOf(reading, a)).join(", ")}`;
    });
}

describe("steps", () => {
  it.each([
    ["The mandate of Norway ends on 31 May.", ["planned 2026-05-31: "]],
    ["Norway could decide in June whether the money is paid.", ["possible 2026-06-01: Norway"]],
    ["Ferries will run to a new timetable from 1 June.", ["planned 2026-06-01: "]],
    ["30 May: result of the count.", ["planned 2026-05-30: "]],
    ["30 May, vote of the board.", ["planned 2026-05-30: "]],
    ["Ana Reyes said she would go to court.", ["planned undefined: Ana Reyes"]],
    ["30 May: a recount, if the margin is small.", ["possible 2026-05-30: "]],
  ])("%s", (text, expected) => {
    expect(steps(text)).toEqual(expected);
  });

  it.each([
    ["what is past", "The mandate of Norway ended on 2 May."],
    ["what is only wanted", "Norway wants the money on 1 June."],
    ["what somebody only says", "“The money will come on 1 June,” Ana Reyes said."],
    ["a meeting, which is told as one", "Norway and Chile will meet in Lima on 1 June."],
    ["what has no day", "Norway will think about it."],
    ["what somebody says of another", "Ana Reyes said Per Holm would go to court."],
  ])("takes none from %s", (_, text) => {
    expect(steps(text)).toEqual([]);
  });
});
