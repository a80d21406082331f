import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

/** "kind status from..to place venue; parties", a line a meeting. */
function meetings(text: string): string[] {
  const reading = readText(text);
  return reading.meetings.map((m) => {
    const when = m.when ? `${m.when.from.slice(5, 10)}..${m.when.to.slice(5, 10)}` : "-";
    const who = [...new Set(m.parties.map((p) => nameOf(reading, p.entity)))].sort().join(", ");
    return `${m.kind} ${m.status} ${when} ${nameOf(reading, m.place)} ${words(reading, m.venue) || "-"}; ${who}`;
  });
}

describe("meetings told in other words than their own", () => {
  it.each([
    ["Talks opened on April 4th and foundered within two days.", "talks held 04-04..04-04 - -; "],
    ["Ten days of talks in Lima closed on Saturday without a treaty.", "talks held 04-30..05-09 Lima -; "],
    ["Nearly nine hours of talks on Monday produced no deal.", "talks held 05-11..05-11 - -; "],
    ["Her committee meets in Bergen next Saturday, and she wants an answer.", "talks planned 05-23..05-23 Bergen -; "],
    ["Delegates from 60 countries have been meeting in Bergen since May 4.", "talks under way 05-04..05-13 Bergen -; "],
    ["Delegates had gathered at the coast since May 5.", "talks held 05-05..05-13 - -; "],
    [
      "Norway and Chile have been negotiating at the Harbour House in Bergen since 4 May.",
      "talks under way 05-04..05-13 Bergen the Harbour House; Chile, Norway",
    ],
    ["The talks ended at dawn yesterday. They had begun on Monday.", "talks held 05-11..05-12 - -; "],
    ["The talks ended on Monday. They had lasted three days.", "talks held 05-09..05-11 - -; "],
    [
      "The crews will strike on Friday after talks aimed at averting a walkout broke up on Tuesday.",
      "talks held 05-12..05-12 - -; ",
    ],
    [
      "She said the delegations would be back in Lima on May 29 for a third round devoted to prices.",
      "talks planned 05-29..05-29 Lima -; ",
    ],
    ["A third round is due at the end of the month.", "talks planned 05-24..05-31 - -; "],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual([expected]);
  });
});
