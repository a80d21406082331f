import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { renderCalendar, renderCalendars } from "./calendar.js";

const unfolded = renderCalendar(dossier).replaceAll("\r\n ", "");
const events = unfolded.split("BEGIN:VEVENT").slice(1);

describe("the calendar of next steps", () => {
  it("holds what is planned or possible and has a date, a meeting that is told twice once", () => {
    expect(events.map((event) => /UID:(.+)\r/.exec(event)?.[1])).toEqual(["round10@rapporteur", "t4@rapporteur"]);
  });

  it("stamps with the record's day, not the clock's", () => {
    for (const event of events) expect(event).toContain("DTSTAMP:20260315T000000Z");
    expect(renderCalendar(dossier)).toBe(renderCalendar(structuredClone(dossier)));
  });

  it("ends an all-day event on the day after its last", () => {
    expect(events[1]).toContain("DTSTART;VALUE=DATE:20260320");
    expect(events[1]).toContain("DTEND;VALUE=DATE:20260322");
  });

  it("leaves out what was planned for a day before the record's own", () => {
    expect(renderCalendar({ ...dossier, asOf: "2026-03-19" })).not.toContain("round10");
    expect(renderCalendar({ ...dossier, asOf: "2026-03-18" })).toContain("round10");
  });

  it("tells planned from possible", () => {
    expect(events[0]).toContain("STATUS:CONFIRMED");
    expect(events[1]).toContain("STATUS:TENTATIVE");
  });

  it.each([
    ["planned", "day", "CONFIRMED"],
    ["planned", "range", "TENTATIVE"],
    ["possible", "day", "TENTATIVE"],
    ["called off", "day", "CANCELLED"],
  ] as const)("gives what is %s for a %s as %s", (status, precision, shown) => {
    const when = { from: "2026-03-18", to: "2026-03-18", precision, text: "then" };
    const timeline = dossier.timeline.slice(-1).map((event) => ({ ...event, status, when }));
    expect(renderCalendar({ ...dossier, rounds: [], timeline })).toContain(`STATUS:${shown}`);
  });

  it("begins nothing before the record's own day", () => {
    expect(renderCalendar({ ...dossier, asOf: "2026-03-21" })).toContain("DTSTART;VALUE=DATE:20260321");
  });

  it("names as location a meeting's place only", () => {
    const timeline = dossier.timeline.map((event) => ({ ...event, where: "Antwerp" }));
    expect(renderCalendar({ ...dossier, timeline }).match(/LOCATION:.*/g)).toEqual(["LOCATION:The Hague"]);
  });

  it("holds what two dossiers tell once, and gives no two steps one id", () => {
    const uids = (calendar: string) => [...calendar.matchAll(/UID:(.+)\r/g)].map((match) => match[1]);
    expect(uids(renderCalendars("Both", [dossier, dossier]))).toEqual(uids(renderCalendar(dossier)));
    const rounds = dossier.rounds.map((round) => ({ ...round, name: `${round.name} on fish`, label: "talks on fish" }));
    const both = uids(renderCalendars("Both", [dossier, { ...dossier, rounds }]));
    expect(new Set(both).size).toBe(both.length);
  });
});
