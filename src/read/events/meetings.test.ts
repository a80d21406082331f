import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";
import { meetings } from "../../../test/tell-meetings.js";

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
    [
      "The list grew out of long talks, held on Tuesday at the Harbour Hotel. The talks at the Harbour Hotel were led by Ana Reyes.",
      [expect.stringMatching(/^talks held 2026-05-12 -;/)],
    ],
    [
      "Norway and Iceland agreed on Tuesday to raise the toll, ending three days of talks in Bergen.",
      ["talks held 2026-05-10..2026-05-12 Bergen; Iceland, Norway"],
    ],
    [
      "Ana Reyes met Per Holm for three hours on Monday morning and Ida Solheim in the afternoon.",
      ["talks held 2026-05-11 -; Ana Reyes, Per Holm", "talks held 2026-05-11 -; Ana Reyes, Ida Solheim"],
    ],
    [
      "Ana Reyes rang Per Holm and Ida Solheim separately on Monday.",
      ["call held 2026-05-11 -; Ana Reyes, Per Holm", "call held 2026-05-11 -; Ana Reyes, Ida Solheim"],
    ],
    [
      "Ana Reyes flew home from Lima, where she and Per Holm met for four hours on Monday.",
      ["talks held 2026-05-11 Lima; Ana Reyes, Per Holm"],
    ],
    [
      "Talks between Norway and Iceland go on. A first attempt, on 4 May, broke down.",
      ["talks held - -; Iceland, Norway", "talks held 2026-05-04 -; "],
    ],
    [
      "Norway and Iceland met in Oslo on 4 May. A first exchange, by telephone on 2 May, went badly.",
      ["talks held 2026-05-04 Oslo; Iceland, Norway", "talks held 2026-05-02 -; "],
    ],
    ["The crew came back to the wreck. A second attempt, on 4 May, failed.", []],
    [
      "A previous attempt, brokered by Chile in Lima in April, collapsed.",
      ["talks held 2026-04-01..2026-04-30 Lima; "],
    ],
    [
      "Norway and Iceland met in Oslo on 4 May under the chairmanship of the Chilean envoy, Tea Moen.",
      ["talks held 2026-05-04 Oslo; Iceland, Norway"],
    ],
    ["Norway hopes to head off a walkout at four piers between Bergen and Lima on 20 May.", []],
    ["Talks on a supply road to Lima broke up on Monday.", ["talks held 2026-05-11 -; "]],
    ["The guild will hold a seminar on the talks in Lima on 20 May.", []],
    [
      "Norway and Iceland reached an agreement on Sunday after a 19-hour session in Bergen.",
      ["talks held 2026-05-10 Bergen; Iceland, Norway"],
    ],
    ["The tanker line moved five calls to Lima this month.", []],
    ["Prime Minister Ana Reyes will travel to Lima on Friday.", ["visit planned 2026-05-15 Lima; Ana Reyes"]],
    [
      "A meeting between Chile and Peru, planned for Thursday in Lima, has been called off.",
      ["talks called off 2026-05-14 Lima; Chile, Peru"],
    ],
    [
      "Norway and Iceland could meet in Oslo next week.",
      ["talks possible 2026-05-18..2026-05-24 Oslo; Iceland, Norway"],
    ],
    ["Negotiators meet next in Bergen on 3 November.", ["talks planned 2026-11-03 Bergen; "]],
    ["Prime Minister Ana Reyes is due in Lima on Friday.", ["visit planned 2026-05-15 Lima; Ana Reyes"]],
    ["Ana Reyes sat down with Per Holm in Lima on Monday.", ["talks held 2026-05-11 Lima; Ana Reyes, Per Holm"]],
    ["Ana Reyes spoke by phone with her Chilean counterpart on Monday.", ["call held 2026-05-11 -; Ana Reyes, Chile"]],
    ["The scientific committee may meet online in June.", ["talks possible 2026-06-01..2026-06-30 -; "]],
    ["They will return to the negotiating table on 20 May.", ["talks planned 2026-05-20 -; "]],
    ["The two sides will meet in Lima on Friday if the board agrees.", ["talks possible 2026-05-15 Lima; "]],
    ["The next round has been pencilled in for June 3 in Bergen.", ["talks planned 2026-06-03 Bergen; "]],
    ["The talks in Lima have been postponed until 3 June.", ["talks planned 2026-06-03 Lima; "]],
    [
      "The summit in Lima was postponed from 3 June to 10 June.",
      ["summit called off 2026-06-03 Lima; ", "summit planned 2026-06-10 Lima; "],
    ],
    ["A ministerial meeting planned for Friday in Lima was cancelled.", ["talks called off 2026-05-15 Lima; "]],
    [
      "The council, which was to gather in Oslo on 20 May, has been called off.",
      ["talks called off 2026-05-20 Oslo; "],
    ],
    ["An expert meeting pencilled in for Tuesday has been cancelled.", ["talks called off 2026-05-19 -; "]],
    [
      "Norway and Chile ended two days of talks in Lima on Sunday.",
      ["talks held 2026-05-09..2026-05-10 Lima; Chile, Norway"],
    ],
    [
      "Norway and Chile closed ten chapters at a three-day round that ended in Lima on Sunday.",
      ["talks held 2026-05-08..2026-05-10 Lima; Chile, Norway"],
    ],
    [
      "The accord was signed at a villa in Lima on Tuesday after two days of talks.",
      ["talks held 2026-05-11..2026-05-12 Lima; "],
    ],
    [
      "The deal came on Tuesday at the ministry in Oslo, where Norway and Chile had met.",
      ["talks held 2026-05-12 Oslo; Chile, Norway"],
    ],
    [
      "Ana Reyes said she hoped the presidents would meet in Lima in June.",
      ["talks possible 2026-06-01..2026-06-30 Lima; "],
    ],
    [
      "Two days of talks between Norway and Chile on how much fish may enter free of a planned tariff broke up on Sunday.",
      ["talks held 2026-05-09..2026-05-10 -; Chile, Norway"],
    ],
    [
      "Talks in Lima on how much fish may be landed broke up on Sunday, though negotiators said they would try again in Oslo.",
      ["talks held 2026-05-10 Lima; ", "talks planned - Oslo; "],
    ],
    ["The annual meeting opened on 4 May and closed on 9 May.", ["talks held 2026-05-04..2026-05-09 -; "]],
    ["Extraordinary session: Bergen, June 24 to 26.", ["talks planned 2026-06-24..2026-06-26 Bergen; "]],
    [
      "Norway and Chile agreed on Tuesday to reopen the port. The accord was initialled in Lima after two days of talks.",
      ["talks held 2026-05-11..2026-05-12 Lima; Chile, Norway"],
    ],
    ["Delegates at the summit in Lima struck a bargain on Sunday.", ["summit held 2026-05-10 Lima; "]],
    [
      "Envoys from Chile and the Rare Earth Countries walked out of a meeting with Norway on Sunday.",
      ["talks held 2026-05-10 -; Chile, Norway, Rare Earth Countries"],
    ],
    ["COP40 will take place in Lima in June.", ["summit planned 2026-06-01..2026-06-30 Lima; "]],
    [
      "Talks between Norway and Chile in Lima, brokered by Peru, ended on Sunday.",
      ["talks held 2026-05-10 Lima; Chile, Norway"],
    ],
    ["Working groups would meet in Lima on 20 May, he said.", ["talks planned 2026-05-20 Lima; "]],
    [
      "The breakthrough came on Tuesday in Lima, where negotiators had been meeting since Monday.",
      ["talks held 2026-05-11..2026-05-12 Lima; "],
    ],
    [
      "The circle of friends of the chair, which was to gather in Oslo on 20 May, said the council of friends of the chair would meet in Lima on 21 May.",
      ["talks planned 2026-05-21 Lima; "],
    ],
    [
      "Norway and Chile broke off consultations in Lima on Tuesday. The Norwegian team left the Hotel Miramar on the second day of talks.",
      ["consultation held 2026-05-11..2026-05-12 Lima; Chile, Norway"],
    ],
    [
      "Norway and Chile held talks in Lima on Tuesday on next year's catches.",
      ["talks held 2026-05-12 Lima; Chile, Norway"],
    ],
    ["The collapse of the Lima talks surprised Norway.", ["talks held - Lima; "]],
    [
      "Ana Reyes and Per Holm spoke by phone on Monday. The two will meet in Lima on Friday.",
      ["call held 2026-05-11 -; Ana Reyes, Per Holm", "talks planned 2026-05-15 Lima; Ana Reyes, Per Holm"],
    ],
    [
      "Ana Reyes spoke to reporters outside the palace after an hour with the mediator, Per Holm.",
      ["talks held - -; Ana Reyes, Per Holm"],
    ],
    ["The mediator has called both sides back for Friday.", ["talks planned 2026-05-15 -; "]],
    [
      "Norway will host the next round of talks with Chile in June.",
      ["talks planned 2026-06-01..2026-06-30 Norway; Chile, Norway"],
    ],
    [
      "A delegation from Norway will travel to Lima on Friday to meet the Chilean minister, Ana Reyes.",
      ["talks planned 2026-05-15 Lima; Ana Reyes, Norway"],
    ],
    [
      "Envoys of both states will meet in Lima on Friday, Per Holm told reporters at a hotel in Oslo.",
      ["talks planned 2026-05-15 Lima; "],
    ],
    [
      "Ministers from Norway, Chile and Peru have ended a third round of talks in Lima.",
      ["talks held - Lima; Chile, Norway, Peru"],
    ],
    [
      "Pilots will strike on Monday after talks in Lima that ran past midnight.",
      ["talks held 2026-05-12..2026-05-13 Lima; "],
    ],
    ["Talks in Lima ended at 3.15am on Tuesday after 16 hours.", ["talks held 2026-05-11..2026-05-12 Lima; "]],
    ["A 14-hour bargaining session in Lima ended early on Tuesday.", ["talks held 2026-05-11..2026-05-12 Lima; "]],
    [
      "The mood has been poor since the fruitless talks in March, and that may not be enough.",
      ["talks held 2026-03-01..2026-03-31 -; "],
    ],
    ["A spokesman said on Tuesday that the talks in Lima had been adjourned for good.", ["talks held - Lima; "]],
    ["3 June, Bergen: third round.", ["talks planned 2026-06-03 Bergen; "]],
    ["The negotiations were courteous. They were held in Oslo last Saturday.", ["talks held 2026-05-09 Oslo; "]],
  ])("%s", (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  });

  it("takes a meeting for known that the report only speaks of", () => {
    const implied = (text: string) => readText(text).meetings.map((m) => m.implied ?? false);
    expect(implied("Nurses called off a strike after all-night talks.")).toEqual([true]);
    expect(implied("The Chilean delegation is led by Ana Reyes.")).toEqual([true]);
    expect(implied("Norway and Chile met in Lima on Sunday.")).toEqual([false]);
  });

  it.each([
    ["what is only asked for", "Workers have demanded a meeting with Norway in Lima on Friday."],
    ["what is turned down", "Norway rejected talks with Chile in Lima on Friday."],
    ["a mood", "Negotiations between Norway and Chile were on the brink earlier this month."],
    ["those who only listen", "Ana Reyes told a conference in Lima on Monday that prices would fall."],
    ["a deadline that is met", "Norway met the deadline in Lima on Friday."],
    ["words that tell of no meeting", "The plan came about through discussions between Ana Reyes and Per Holm."],
    ["no meeting", "The company met its targets for the year."],
    ["a denial", "Norway and Iceland did not meet in Bergen on Tuesday."],
    ["a bare word for talks", "There is talk of a new law."],
    ["who led in earlier talks", "Ana Reyes had led the Chilean team since March."],
    ["a leader of former days", "Until May the Chilean team was led by Ana Reyes."],
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

  it("takes a mediator for no side", () => {
    const reading = readText("Norway and Chile will meet in Lima on Friday with the mediator, Ana Reyes.");
    const roles = reading.meetings[0]?.parties.map((p) => `${p.role} ${nameOf(reading, p.entity)}`);
    expect(roles).toEqual(["party Norway", "party Chile", "mediator Ana Reyes"]);
  });

  it("seats nobody for leading a meeting", () => {
    const reading = readText(
      "So runs the account of Ana Reyes, the Chilean diplomat who presided over the Anchovy Commission's annual meeting, which opened in Lima on Monday.",
    );
    expect(reading.meetings[0]?.parties.map((p) => nameOf(reading, p.entity))).toEqual(["Anchovy Commission"]);
  });

  it("leaves open whether somebody comes who only may", () => {
    const reading = readText("Ana Reyes — and possibly Per Holm — will travel to Lima on Friday.");
    const who = reading.meetings[0]?.parties.map((p) => `${nameOf(reading, p.entity)}${p.doubtful ? "?" : ""}`);
    expect(who).toEqual(["Ana Reyes", "Per Holm?"]);
  });

  it("tells who sat with whom in the sentences behind a delegation", () => {
    const reading = readText(
      "Norway and Chile met in Lima on Monday. The Norwegian team was led by Per Holm. With him were Ida Solheim and Omar Lunde.",
    );
    const roles = reading.meetings[0]?.parties.filter((p) => p.role !== "party");
    expect(roles?.map((p) => `${p.role} ${nameOf(reading, p.entity)}`)).toEqual([
      "lead Per Holm",
      "member Ida Solheim",
      "member Omar Lunde",
    ]);
  });

  it.each([
    ["Norway and Chile met in Lima on Monday. Chile was represented by its envoy, Ana Reyes.", ["lead Ana Reyes"]],
    [
      "Norway and Chile met in Lima on Monday. Ana Reyes led her side together with Ida Solheim.",
      ["lead Ana Reyes", "member Ida Solheim"],
    ],
    [
      "Norway and Chile met in Lima on Monday. For Chile: Ana Reyes, in place of Luis Vera, and Ida Solheim.",
      ["lead Ana Reyes", "member Ida Solheim"],
    ],
  ])("tells who sat for a side: %s", (text, expected) => {
    const reading = readText(text);
    const roles = reading.meetings[0]?.parties.filter((p) => p.role !== "party");
    expect(roles?.map((p) => `${p.role} ${nameOf(reading, p.entity)}`)).toEqual(expected);
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
