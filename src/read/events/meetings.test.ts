import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

/** "kind status date place; parties", a line a meeting. */
function meetings(text: string): string[] {
  const reading = readText(text);
  return reading.meetings.map((m) => {
    const when = m.when ? (m.when.from === m.when.to ? m.when.from : `${m.when.from}..${m.when.to}`) : "-";
    const who = [...new Set(m.parties.map((p) => nameOf(reading, p.entity)))].sort().join(", ");
    return `${m.kind} ${m.status} ${when} ${nameOf(reading, m.place)}; ${who}`;
  });
}

describe("meetings", () => {
  it.each([
    [
      "Negotiators from Norway and Iceland held talks in Bergen on Tuesday.",
      ["talks held 2026-05-12 Bergen; Iceland, Norway"],
    ],
    [
      "The talks in Bergen between Norway and Iceland will resume on 20 May.",
      ["talks planned 2026-05-20 Bergen; Iceland, Norway"],
    ],
    ["Prime Minister Ana Reyes will travel to Lima on Friday.", ["visit planned 2026-05-15 Lima; Ana Reyes"]],
    [
      "A meeting between Chile and Peru, planned for Thursday in Lima, has been called off.",
      ["talks called off 2026-05-14 Lima; Chile, Peru"],
    ],
    [
      "Norway and Iceland could meet in Oslo next week.",
      ["talks possible 2026-05-18..2026-05-24 Oslo; Iceland, Norway"],
    ],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it.each([
    ["no meeting", "The company met its targets for the year."],
    ["a denial", "Norway and Iceland did not meet in Bergen on Tuesday."],
    ["a bare word for talks", "There is talk of a new law."],
  ])("finds none in %s", (_, text) => {
    expect(meetings(text)).toEqual([]);
  });

  it("gathers what several sentences say of one meeting", () => {
    const text = [
      "Norway and Iceland held talks in Bergen on Tuesday.",
      "The meeting, at the Harbour Hotel, lasted three hours.",
      "The Norwegian delegation was led by Fisheries Minister Ida Solheim, who was joined by Per Lunde.",
    ].join("\n");
    const reading = readText(text);
    expect(reading.meetings).toHaveLength(1);
    const meeting = reading.meetings[0];
    expect(words(reading, meeting?.venue)).toBe("the Harbour Hotel");
    expect(reading.times[meeting?.duration?.time ?? -1]?.minutes).toEqual([180, 180]);
    const roles = meeting?.parties
      .filter((p) => p.role !== "party")
      .map((p) => `${p.role} ${nameOf(reading, p.entity)}`);
    expect(roles).toEqual(["lead Ida Solheim", "member Per Lunde"]);
  });

  it("keeps an earlier round apart from the one that the report is about", () => {
    const text =
      "Norway and Iceland held talks in Bergen on Tuesday.\nAn earlier round was held in Reykjavik in March.";
    expect(meetings(text)).toEqual([
      "talks held 2026-05-12 Bergen; Iceland, Norway",
      "talks held 2026-03-01..2026-03-31 Reykjavik; ",
    ]);
  });
});
