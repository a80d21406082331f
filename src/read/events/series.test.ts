import { describe, expect, it } from "vitest";
import { meetings } from "../../../test/tell-meetings.js";

describe("one meeting or several", () => {
  it.each([
    // Two days in a row are one meeting, two days apart are two.
    ["Norway and Chile met in Lima on Monday and Tuesday.", ["talks held 2026-05-11..2026-05-12 Lima; Chile, Norway"]],
    [
      "Norway and Chile will meet on June 3 and 8 to go over quotas.",
      ["talks planned 2026-06-03 -; Chile, Norway", "talks planned 2026-06-08 -; Chile, Norway"],
    ],
    // A week, and the day of it on which they ended.
    [
      "A first round ended on Tuesday, as expected. Delegations from Norway and Chile met in Lima this week.",
      ["talks held 2026-05-12 Lima; Chile, Norway"],
    ],
    // What is ahead is told twice.
    [
      "Norway and Chile met on Monday. They will pick up where they left off when they get together again in Lima in June. The next round begins on 4 June.",
      ["talks held 2026-05-11 -; Chile, Norway", "talks planned 2026-06-04 Lima; Chile, Norway"],
    ],
    // The noun and the verb are left out.
    [
      "The first round was in Oslo on 2 May and the second in Lima on 9 May.",
      ["talks held 2026-05-02 Oslo; ", "talks held 2026-05-09 Lima; "],
    ],
    // Those who stop work are at no table.
    ["Some 200 technicians walked out on Monday. Talks in Lima were brief.", ["talks held - Lima; "]],
    [
      "Tuesday's talks between Norway and Chile never touched the key matter.",
      ["talks held 2026-05-12 -; Chile, Norway"],
    ],
    ["Their teams held a session of more than six hours in Lima on Monday.", ["talks held 2026-05-11 Lima; "]],
    // What is longer than its last day had run began the day before.
    [
      "Negotiators for the Dockers' Union and Ostrand Foods emerged from a 14-hour session early on Tuesday.",
      ["talks held 2026-05-11..2026-05-12 -; Dockers' Union, Ostrand Foods"],
    ],
    [
      "Negotiators for the Dockers' Union and Ostrand Foods emerged from a two-hour session early on Tuesday.",
      ["talks held 2026-05-12 -; Dockers' Union, Ostrand Foods"],
    ],
    // Whose union it is, is no side beside it.
    [
      "Bargaining between the ferrymen's union and the harbour board resumed in Lima on Monday.",
      ["talks held 2026-05-11 Lima; ferrymen's union, harbour board"],
    ],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe("who came, and where from", () => {
  it.each([
    [
      "President Ana Reyes of Peru and Premier Per Holm of Norway met for an hour on Monday.",
      ["talks held 2026-05-11 -; Ana Reyes, Per Holm"],
    ],
    [
      "Ministers of Norway and Peru will hold talks with their Chilean counterpart on Friday in Lima.",
      ["talks planned 2026-05-15 Lima; Chile, Norway, Peru"],
    ],
    ["Norway's trade minister will travel to Lima on Friday.", ["visit planned 2026-05-15 Lima; Norway"]],
    [
      "A senior delegation of the Dockers' Union left Lima on Monday after talks with Chilean officials.",
      ["talks held 2026-05-11 Lima; Chile, Dockers' Union"],
    ],
    [
      "Ana Reyes of Peru is heading to Oslo for another meeting with Per Holm.",
      [expect.stringMatching(/planned - Oslo; Ana Reyes/)],
    ],
    [
      "Negotiators for the Dockers' Union and Ostrand Foods emerged from a Lima hotel at dawn on Tuesday. Both will be back at the hotel on Friday.",
      [
        "talks held 2026-05-12 Lima; Dockers' Union, Ostrand Foods",
        "talks planned 2026-05-15 -; Dockers' Union, Ostrand Foods",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe("several told in one breath, and those told by a noun", () => {
  it.each([
    [
      "Previous meetings of Norway and Chile were held in Oslo on 8 April and in Lima on 20 April.",
      ["talks held 2026-04-08 Oslo; Chile, Norway", "talks held 2026-04-20 Lima; Chile, Norway"],
    ],
    [
      "Norway and Chile closed their second meeting in Oslo on Monday, and will hold another in Lima on 20 May.",
      ["talks held 2026-05-11 Oslo; Chile, Norway", "talks planned 2026-05-20 Lima; Chile, Norway"],
    ],
    [
      "The second round was in Oslo on 2 May. A third is set for 4 June in Lima.",
      ["talks held 2026-05-02 Oslo; ", "talks planned 2026-06-04 Lima; "],
    ],
    ["A working-level meeting in Lima has been proposed for 20 May.", ["talks possible 2026-05-20 Lima; "]],
    ["A summit in Lima on 20 May remains possible.", ["summit possible 2026-05-20 Lima; "]],
    [
      "A meeting of Norway and Chile, planned for 20 May, will not take place.",
      ["talks called off 2026-05-20 -; Chile, Norway"],
    ],
    [
      "Norway and Chile ended a week of talks in Lima on Friday.",
      ["talks held 2026-05-04..2026-05-08 Lima; Chile, Norway"],
    ],
    [
      "Talks between Ostrand Foods and its drivers collapsed on Monday, hours before a strike was to begin. The Drivers' Union has no comment.",
      ["talks held 2026-05-11 -; Drivers' Union, Ostrand Foods"],
    ],
    [
      "Norway and Chile agreed in a video conference on Monday to meet in Lima on 20 May.",
      ["call held 2026-05-11 -; Chile, Norway", "talks planned 2026-05-20 Lima; Chile, Norway"],
    ],
    ["The fifth cycle of Norway and Chile closed in Lima on 30 April.", ["talks held 2026-04-30 Lima; Chile, Norway"]],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});

describe("a meeting before, and what stands beside", () => {
  it.each([
    [
      "The chairmen of Ostrand Foods and Veldt Shipping held talks in Lima on Monday.",
      ["talks held 2026-05-11 Lima; Ostrand Foods, Veldt Shipping"],
    ],
    [
      "Norway and Chile will meet on Friday. It will be their first meeting since a gathering in Oslo in July.",
      ["talks planned 2026-05-15 -; Chile, Norway", "talks held 2025-07-01..2025-07-31 Oslo; "],
    ],
    [
      "Norway and Chile will hold a meeting on 20 May. At their last one, in Oslo on 2 May, they agreed on a price.",
      ["talks planned 2026-05-20 -; Chile, Norway", "talks held 2026-05-02 Oslo; "],
    ],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });
});
