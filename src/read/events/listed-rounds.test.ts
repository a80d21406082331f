import { describe, expect, it } from "vitest";
import { meetings } from "../../../test/tell-meetings.js";

describe("meetings told in a list", () => {
  it.each([
    [
      "It followed those meetings held in Lima on 3 March and in Oslo on 9 April.",
      ["talks held 2026-03-03 Lima; ", "talks held 2026-04-09 Oslo; "],
    ],
    [
      "She had sat through both earlier rounds, in Lima in March and in Oslo in April.",
      ["talks held 2026-03-01..2026-03-31 Lima; ", "talks held 2026-04-01..2026-04-30 Oslo; "],
    ],
    [
      "They took up what was settled at the meetings of Lima (3 March) and Oslo (9 and 10 April).",
      ["talks held 2026-03-03 Lima; ", "talks held 2026-04-09..2026-04-10 Oslo; "],
    ],
    // Towns and days of something else.
    ["Ships were held in Lima on 3 March and in Oslo on 9 April.", []],
    // A number alone, and an ordinal with its day.
    ["The five met in Lima in March.", ["talks held 2026-03-01..2026-03-31 Lima; "]],
    [
      "Norway and Chile met in Lima on Monday. At the first meeting, on 3 March, one side walked out; there was a second on 9 April.",
      ["talks held 2026-03-03 -; ", "talks held 2026-04-09 -; ", "talks held 2026-05-11 Lima; Chile, Norway"],
    ],
    // What else happens on a day is no day of the talks.
    [
      "The union says that Friday's strike stands, but that Monday's could be put off. Talks failed.",
      ["talks held - -; "],
    ],
  ])("%s", (text, wanted) => expect(meetings(text).sort()).toEqual([...wanted].sort()));

  it("seats all whom the opening lists", () => {
    const text =
      "Talks on ferries ended in Lima on Tuesday. Delegates from Norway, Chile, Peru and Iceland agreed on nothing.";
    expect(meetings(text)).toEqual(["talks held 2026-05-12 Lima; Chile, Iceland, Norway, Peru"]);
  });
});
