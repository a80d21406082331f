import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** "day: who", a line a deed. */
function deeds(text: string): string[] {
  const reading = readText(text);
  return reading.events
    .filter((e) => e.by === "events:deed")
    .map((e) => {
      const when = reading.times[e.times[0] ?? -1]?.when;
      return `${when?.from}: ${e.agents.map((a) => nameOf(reading, a)).join(", ")}`;
    });
}

describe("deeds", () => {
  it.each([
    ["Norway moved its ships into the fjord in May 2020.", ["2020-05-01: Norway"]],
    ["The list, compiled by Norway on 4 May, is long.", ["2026-05-04: Norway"]],
    ["The ferry line was shut in 2024.", ["2024-01-01: "]],
    ["From 94 pages to none\n\nThe list was sent to Oslo on Monday.", ["2026-05-11: "]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });

  it.each([
    ["what is to come", "Norway will shut the line on 1 June."],
    ["what somebody says", "Norway said on Monday that the line was old."],
    ["what lasts", "The line cost much in 2020."],
    ["what was before a day", "Norway shut the line before May 2020."],
    ["what only a thing has for its year", "Norway spoiled the 2020 text."],
    ["a meeting, which is told as one", "Norway and Chile met in Lima on Monday."],
    ["what is only planned", "The line would shut as planned on 1 May."],
    ["what has no day", "Norway shut the line."],
  ])("takes none from %s", (_, text) => {
    expect(deeds(text)).toEqual([]);
  });
});
