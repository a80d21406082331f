import { expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

const holders = (text: string) => {
  const reading = readText(text);
  return reading.stances.map(({ who }) => nameOf(reading, who));
};

it("takes the workers of one site for no union, and those of the company for it", () => {
  const union = "The Havna Union met the line.";
  expect(holders(`${union} Workers at the Bergen mill want a meeting.`)).toEqual(["workers"]);
  expect(holders(`${union} Workers at Veldt want a meeting.`)).toEqual(["Havna Union"]);
});

it("gives members to whom they are of, and to nobody where that is not told", () => {
  const doers = (text: string) => {
    const reading = readText(`The Havna Union met the line. ${text}`);
    return reading.events
      .filter(({ move }) => move === "vote")
      .map(({ agents }) => agents.map((a) => nameOf(reading, a)));
  };
  expect(doers("Anna Holm, the union's leader, said her members would vote in May.")).toEqual([["Havna Union"]]);
  expect(doers("Odd Berge, who chairs the deckhands' committee, said his members would vote in May.")).toEqual([[]]);
});

it("takes no bare country and no conference for a side", () => {
  expect(holders("The country wants a cap on cod. The conference wants more boats.")).toEqual([]);
});
