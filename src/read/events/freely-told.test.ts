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
    ["Talks opened on April 4th and soon foundered.", "talks held 04-04..04-04 - -; "],
    ["Ten days of talks in Lima closed on Saturday without a treaty.", "talks held 04-30..05-09 Lima -; "],
    ["Almost seven hours of talks on Monday produced nothing.", "talks held 05-11..05-11 - -; "],
    ["Her committee meets in Bergen next Saturday, and she wants an answer.", "talks planned 05-23..05-23 Bergen -; "],
    ["Envoys of nine islands have been meeting in Bergen since May 4.", "talks under way 05-04..05-13 Bergen -; "],
    ["Envoys had gathered in the mountains since May 5.", "talks held 05-05..05-13 - -; "],
    [
      "Norway and Chile have been negotiating at the Harbour House in Bergen since 4 May.",
      "talks under way 05-04..05-13 Bergen the Harbour House; Chile, Norway",
    ],
    ["The talks ended at dawn yesterday. They had begun on Monday.", "talks held 05-11..05-12 - -; "],
    ["The talks ended on Monday. They had lasted three days.", "talks held 05-09..05-11 - -; "],
    [
      "The crews will strike on Friday after talks on their rosters broke up on Tuesday.",
      "talks held 05-12..05-12 - -; ",
    ],
    [
      "Ida Solheim said both teams would return to Lima on May 29 for another round on prices.",
      "talks planned 05-29..05-29 Lima -; ",
    ],
    ["Another round is expected at the end of the month.", "talks planned 05-24..05-31 - -; "],
    [
      "Negotiators for Norway and Chile left the house of a fisheries board in Bergen shortly before 5am on Tuesday. They had been inside for 17 hours.",
      "talks held 05-11..05-12 Bergen the house of a fisheries board; Chile, Norway",
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
    ["The session that was planned in Lima two days later was scrapped.", "talks called off 05-15..05-15 Lima -; "],
    [
      "Talks at the Workplace Arbitration Board (WAB) broke up early on Wednesday.",
      "talks held 05-13..05-13 - the Workplace Arbitration Board; ",
    ],
    [
      "Norway and the herders who run most of its parks ended three days of talks in Chile before dawn on Monday.",
      "talks held 05-09..05-11 Chile -; Norway",
    ],
    [
      "Norway and Chile broke off talks on Tuesday evening and left open which ferries may call at Callao.",
      "talks held 05-12..05-12 - -; Chile, Norway",
    ],
    [
      "Ida Solheim smiled as she left the Hotel Miramar, where both teams had been holed up since Monday.",
      "talks held 05-11..05-13 - the Hotel Miramar; ",
    ],
    ["They had asked for 60 at the first round, in Lima in early April.", "talks held 04-01..04-10 Lima -; "],
    ["There will be a month of it left when the teams meet again in Lima.", "talks planned - Lima -; "],
    [
      "Norway and Chile ended two days of talks in Lima on Monday. Ida Solheim told reporters at the Hotel Aurora that she was content.",
      "talks held 05-10..05-11 Lima the Hotel Aurora; Chile, Norway",
    ],
    [
      "Norway and Chile ended two days of talks on Monday. Ida Solheim told reporters at her ministry that she was content.",
      "talks held 05-10..05-11 - -; Chile, Norway",
    ],
    [
      "The parties have met three times since January, most recently in Bergen on 4 May.",
      "talks held 05-04..05-04 Bergen -; ",
    ],
    ["The delegations faced each other in Lima on Monday.", "talks held 05-11..05-11 Lima -; "],
    ["Envoys of six airlines sat around one table in Oslo on Tuesday.", "talks held 05-12..05-12 Oslo -; "],
    ["The fourth round got under way in Lima on Monday.", "talks held 05-11..05-11 Lima -; "],
    ["The chief negotiators will hold a video conference on 20 May.", "call planned 05-20..05-20 - -; "],
    ["The talks on Norway's next budget ended on Monday.", "talks held 05-11..05-11 - -; "],
    ["The talks are to be resumed in Lima in June.", "talks planned 06-01..06-30 Lima -; "],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual([expected]);
  });

  it.each([
    "There was a dinner in Lima on Friday.",
    "Both teams flew home on Tuesday after four days in Bergen.",
    "Speaking in Lima on Monday after a meeting with Ana Reyes, the captain said he was content.",
  ])("takes no meeting of two for told: %s", (text) => {
    expect(meetings(text).filter((m) => !m.endsWith("; ") && m.includes("05-"))).toEqual([]);
  });

  it("does not measure a meeting by what it is to avert", () => {
    const reading = readText("The mediator will hold talks tomorrow with the crews to head off a two-day strike.");
    expect(reading.meetings.map((m) => m.duration)).toEqual([undefined]);
  });

  it.each([
    ["The talks on Monday were led for the union by Ida Solheim.", "lead Ida Solheim"],
    ["The talks ended on Monday. Ida Solheim led for the employers.", "lead Ida Solheim"],
    ["The talks ended on Monday. Omar Lunde sat in as part of the owners' team.", "member Omar Lunde"],
  ])("tells who sat for a side: %s", (text, expected) => {
    const reading = readText(text);
    const roles = reading.meetings[0]?.parties.map((p) => `${p.role} ${nameOf(reading, p.entity)}`);
    expect(roles).toContain(expected);
  });

  it("keeps who led an earlier round out of the one that the report is about", () => {
    const reading = readText(
      "Norway and Chile met in Lima on Monday. Ida Solheim, who had led for Norway at an earlier round in Oslo in April, retired.",
    );
    const [main, earlier] = reading.meetings.map((m) => m.parties.filter((p) => p.role === "lead").length);
    expect([main, earlier]).toEqual([0, 1]);
  });

  it("finds the town that a report names in the capital of a state", () => {
    const [meeting] = meetings("Lima was cold. Norway and Peru met in the Peruvian capital on Monday.");
    expect(meeting).toContain("05-11..05-11 Lima");
  });
});
