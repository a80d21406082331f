import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** Who does the deeds and steps of a text, a line a deed. */
const doers = (text: string) => {
  const reading = readText(text);
  return reading.events.flatMap((e) =>
    e.agents.length > 0 ? [e.agents.map((a) => nameOf(reading, a)).join(", ")] : [],
  );
};

const seated = (text: string) => {
  const reading = readText(text);
  return reading.meetings.map((m) => m.parties.map((p) => nameOf(reading, p.entity)).join(", "));
};

describe("those who have no name", () => {
  it.each<[string, string[]]>([
    ["Two auditors combed the cellar on Monday.", ["auditors"]],
    ["A district court lifted the ban on Monday.", ["district court"]],
    ["Forty of the ninety herders moved their tents on Monday.", ["herders"]],
    ["Members of the beekeepers association burned the form on Monday.", ["beekeepers association"]],
    [
      "The water council froze the levy on Monday. The council hired a boat on Tuesday.",
      ["water council", "water council"],
    ],
    ["The Harbour Guild met. The guild's executive froze the levy on Monday.", ["Harbour Guild"]],
    ["The Harbour Guild met. The executive froze the levy on Monday.", ["Harbour Guild"]],
    ["The executive froze the levy on Monday.", []],
  ])("do what a report tells of them: %s", (text, names) => {
    expect([...new Set(doers(text))]).toEqual([...new Set(names)]);
  });

  it.each([
    ["a thing", "The tent fell on Monday."],
    ["one man", "A skipper burned the form on Monday."],
    ["nobody in particular", "Other islanders burned the form on Monday."],
    ["somebody's own", "Their lawyers burned the form on Monday."],
    ["both of those told of before", "Both councils burned the form on Monday."],
  ])("are not %s", (_, text) => {
    expect(doers(text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    ["Growers and dairies held talks on Monday.", ["growers, dairies"]],
    ["Talks between the herders and the dairies ended on Monday.", ["herders, dairies"]],
    ["Negotiators for the herders and the dairies will sit down again on Friday.", ["herders, dairies"]],
    ["Factory managers and nurses sat down together on Monday.", ["factory managers, nurses"]],
    ["The jury held a session on Monday.", [""]],
  ])("sit at talks where there is another side: %s", (text, who) => {
    expect(seated(text)).toEqual(who);
  });
});
