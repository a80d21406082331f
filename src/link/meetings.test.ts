import { describe, expect, it } from "vitest";
import { plainIntake } from "../app/plain-intake.js";
import { read } from "../read/read.js";
import { link } from "./link.js";

/** "from..to reports", a line a meeting: each text is a report of the same day. */
function linked(...texts: readonly string[]): string[] {
  const readings = texts.map((text, i) => read(plainIntake(`report ${i}`, text, "2026-05-13")));
  return link(readings).meetings.map(({ when, members }) => `${when?.from}..${when?.to} ${members.length}`);
}

describe("linkMeetings", () => {
  it("joins two reports that put the meeting which they are about in two towns", () => {
    const texts = [
      "Norway and Chile held talks in Lima on Tuesday.",
      "Talks between Norway and Chile ended in Callao on Tuesday.",
    ];
    expect(linked(...texts)).toEqual(["2026-05-12..2026-05-12 2"]);
  });

  it("keeps two meetings apart where a report tells of both", () => {
    const texts = [
      "Norway and Chile held talks in Lima on Tuesday.",
      "Talks between Norway and Chile ended in Callao on Tuesday. Norway and Chile had also met in Lima on Monday.",
    ];
    expect(linked(...texts)).toHaveLength(2);
  });

  it("takes what was planned for a day and told of that day's report without one for one meeting", () => {
    const texts = [
      "Ana Reyes is due to meet Per Holm in Lima on Wednesday.",
      "Ana Reyes came out of the palace after an hour with Per Holm.",
    ];
    expect(linked(...texts)).toEqual(["2026-05-13..2026-05-13 2"]);
  });

  it("takes what is at one house on one day for one meeting, however long the reports lie apart", () => {
    const text = "Negotiators meet again on 3 June at the Harbour Hotel.";
    const readings = ["2026-05-01", "2026-05-27"].map((day, i) => read(plainIntake(`report ${i}`, text, day)));
    expect(link(readings).meetings.map((m) => m.members.length)).toEqual([2]);
  });

  it("gives the days that most reports count", () => {
    const [three, two] = ["third", "second"].map(
      (nth) => `Norway and Chile held talks in Lima on Tuesday. Both left on the ${nth} day of talks.`,
    );
    expect(linked(three ?? "", `${three} Nobody spoke.`, two ?? "")).toEqual(["2026-05-10..2026-05-12 3"]);
  });

  it("lets what still went on for one report end on the day that another gives", () => {
    const texts = [
      "Norway and Chile have been meeting in Lima since Friday.",
      "Talks between Norway and Chile in Lima ended on Wednesday.",
    ];
    expect(linked(...texts)).toEqual(["2026-05-08..2026-05-13 2"]);
  });

  it("takes what two reports have on one day to come for one meeting", () => {
    const texts = ["Talks are to resume on Friday.", "The union will be at Friday's talks."];
    expect(linked(...texts)).toEqual(["2026-05-15..2026-05-15 2"]);
  });

  it("takes what one report has in a week to come, and another on a day of it, for one", () => {
    const texts = ["Envoys are to have a video call next week.", "They will speak by video on Tuesday 19 May."];
    expect(linked(...texts)).toEqual(["2026-05-19..2026-05-19 2"]);
  });

  it("keeps a committee's own sitting apart from the talks of that day", () => {
    const texts = ["The executive committee will meet on Friday.", "Talks are to resume on Friday."];
    expect(linked(...texts)).toHaveLength(2);
  });

  it("takes an hour without a day for one of the day before as well", () => {
    const texts = [
      "Talks between Norway and Chile in Lima ended on Tuesday without a deal.",
      "Norway and Chile want the port. Talks in Lima were adjourned late in the afternoon.",
    ];
    expect(linked(...texts)).toEqual(["2026-05-12..2026-05-12 2"]);
  });
});
