import { describe, expect, it } from "vitest";
import { meetings } from "../../../test/tell-meetings.js";

describe("what is told beside a meeting", () => {
  it.each([
    // Where somebody goes is the object of a visit.
    ["Ana Reyes is due to visit Lima on Friday.", ["visit planned 2026-05-15 Lima; Ana Reyes"]],
    // Whom one sees on a visit one sees there and then.
    [
      "Ana Reyes visited Lima from 4 to 6 May 2026. She was received by the mayor and held talks with the governor, Per Holm.",
      ["visit held 2026-05-04..2026-05-06 Lima; Ana Reyes, Per Holm"],
    ],
    // By when they are to be over is no day of theirs.
    ["The ministers told officials to conclude the talks before the end of 2026.", ["talks held - -; "]],
    // What bonds wear is no year of the talks.
    [
      "Norway held confidential discussions with holders of its 2032 and 2037 dollar bonds.",
      ["talks held - -; Norway"],
    ],
    // A body of one side by itself.
    ["Norway's parliamentary committee met in Lima on Sunday.", []],
    // What is to come ends no talks.
    [
      "Trains face a shutdown on Friday after nine hours of talks between Norway and Chile in Lima.",
      ["talks held - Lima; Chile, Norway"],
    ],
  ])("%s", (text, wanted) => expect(meetings(text)).toEqual(wanted));
});
