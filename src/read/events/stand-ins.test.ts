import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

const TALKS = "The Crews' Guild met the Lock Board on Friday.";

/** Those who do what the last sentence tells. */
const doers = (text: string): string[] => {
  const reading = readText(text);
  const last = reading.events.filter((e) => e.move !== undefined && e.sentence === reading.sentences.length - 1);
  return [...new Set(last.flatMap((e) => e.agents.map((a) => nameOf(reading, a))))];
};

describe("withStandIns", () => {
  it.each([
    ["both sides", `${TALKS} Both sides present their case on 20 May.`, ["Crews' Guild", "Lock Board"]],
    ["both", `${TALKS} Both had signed the pact on Saturday.`, ["Crews' Guild", "Lock Board"]],
    [
      "two people",
      "Per Holm has written to Ana Reyes. The two skippers signed the pact on Monday.",
      ["Per Holm", "Ana Reyes"],
    ],
    ["it of who says so", "The Lock Board said it had signed the pact on Saturday.", ["Lock Board"]],
    ["negotiators from both", "Negotiators from Norway and Chile signed the pact on Saturday.", ["Norway", "Chile"]],
    [
      "a strike of the one union",
      "The Crews' Guild is in Lima. The strike was called off on Saturday.",
      ["Crews' Guild"],
    ],
    [
      "two presidents with their names",
      "The two presidents, Per Holm of Norway and Ana Reyes of Chile, are expected to sign the pact on 20 May.",
      ["Per Holm", "Ana Reyes"],
    ],
    ["a team of who says so", "The Lock Board said that a first team would visit the quay on 20 May.", ["Lock Board"]],
    ["members", `${TALKS} Last month the guild's 300 members voted for a strike.`, ["Crews' Guild"]],
  ])("finds whom %s stand for", (_, text, names) => {
    expect(doers(text).sort()).toEqual([...names].sort());
  });

  it("leaves what the two have between them to both", () => {
    const { events } = readText(`${TALKS} The accord is to take effect on 20 May.`);
    expect(events.some(({ ofSides, agents }) => ofSides && agents.length === 0)).toBe(true);
  });

  it.each([
    ["both without talks", "It rained. Both had signed the pact on Saturday."],
    ["it of nobody", "Per Holm said it was signed on Saturday."],
    ["two of three people", "Per Holm met Ana Reyes and Tom Wend. The two skippers signed the pact on Monday."],
  ])("leaves %s", (_, text) => {
    expect(doers(text)).toEqual([]);
  });
});
