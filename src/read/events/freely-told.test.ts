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
    [
      "Negotiators for Norway and Chile left the offices of the arbitration board in Bergen shortly after 4am on Tuesday. They had been there for 17 hours.",
      "talks held 05-11..05-12 Bergen the offices of the arbitration board; Chile, Norway",
    ],
    [
      "The mediator, Ana Reyes, will see the dockers' union at 10am tomorrow.",
      "consultation planned 05-14..05-14 - -; Ana Reyes",
    ],
    ["The mediator shuttled between the two teams in Lima on Monday.", "consultation held 05-11..05-11 Lima -; "],
    ["The mediator brought the two sides together in Lima on Sunday.", "talks held 05-10..05-10 Lima -; "],
    [
      "Ana Reyes rang Ida Solheim on Monday and asked for more time.",
      "call held 05-11..05-11 - -; Ana Reyes, Ida Solheim",
    ],
    ["Ana Reyes dined with Ida Solheim in Lima on Friday.", "talks held 05-08..05-08 Lima -; Ana Reyes, Ida Solheim"],
    ["Ana Reyes had dinner with Ida Solheim on Friday.", "talks held 05-08..05-08 - -; Ana Reyes, Ida Solheim"],
    ["Both sides will be back at the table on Monday.", "talks planned 05-18..05-18 - -; "],
    [
      "Omar Lunde sent a new draft on Monday, shortly after a 40-minute telephone call with Ana Reyes.",
      "call held 05-11..05-11 - -; Ana Reyes, Omar Lunde",
    ],
    ["The talks on Norway's next budget ended on Monday.", "talks held 05-11..05-11 - -; "],
    ["The talks are to be resumed in Lima in June.", "talks planned 06-01..06-30 Lima -; "],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual([expected]);
  });

  it.each([
    "There was a dinner in Lima on Friday.",
    "Speaking in Lima on Monday after a meeting with Ana Reyes, the captain said he was content.",
  ])("takes no meeting of two for told: %s", (text) => {
    expect(meetings(text).filter((m) => !m.endsWith("; ") && m.includes("05-"))).toEqual([]);
  });

  it("does not measure a meeting by what it is to avert", () => {
    const reading = readText("The mediator will hold talks tomorrow with the crews to head off a two-day strike.");
    expect(reading.meetings.map((m) => m.duration)).toEqual([undefined]);
  });
});
