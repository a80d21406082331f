import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** "status from..to place", a line a meeting. */
const meetings = (text: string) => {
  const reading = readText(text);
  return reading.meetings.map(({ status, when, place }) =>
    [status, when ? `${when.from.slice(5, 10)}..${when.to.slice(5, 10)}` : "-", nameOf(reading, place)].join(" "),
  );
};

describe("meetings whose noun is left out", () => {
  it.each<[string, string[]]>([
    [
      "The fifth session ended on Monday. The next is due on 29 May in Lima.",
      ["held 05-11..05-11 -", "planned 05-29..05-29 Lima"],
    ],
    [
      "It was the second such round: the first, on 4 March, lasted an hour.",
      [expect.stringMatching(/^held 03-04..03-04/) as unknown as string],
    ],
    ["A session took place on Monday. Sunday's was called off.", ["held 05-11..05-11 -", "called off 05-10..05-10 -"]],
    ["Round six opens in Lima on 29 May.", ["planned 05-29..05-29 Lima"]],
    ["Two drafts were read on Monday. The first was turned down in Lima.", []],
  ])("%s", (text, told) => {
    expect(meetings(text)).toEqual(told);
  });
});

describe("meetings told by what people did together", () => {
  it.each<[string, string[]]>([
    ["Ana Reyes and Tom Holm spent nine hours closeted at a hotel in Lima on Monday.", ["held 05-11..05-11 Lima"]],
    [
      "Ana Reyes and Tom Holm met in Lima on 4 May and in Oslo on 6 May.",
      ["held 05-04..05-04 Lima", "held 05-06..05-06 Oslo"],
    ],
    ["Ana Reyes and Tom Holm will see one another again on 29 May.", ["planned 05-29..05-29 -"]],
    [
      "A call between Norway and Chile that was set for Monday did not take place.",
      [expect.stringMatching(/^called off/) as unknown as string],
    ],
    ["Norway's rowing team met Chile on Monday and lost.", []],
  ])("%s", (text, told) => {
    expect(meetings(text)).toEqual(told);
  });
});
