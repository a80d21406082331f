import { describe, expect, it } from "vitest";
import { ingest, link, readAll } from "../index.js";
import { originsOf } from "./standing.js";

/** Names the origins behind words, wherever the reports have them. */
async function namesBehind(words: string, ...texts: readonly string[]): Promise<readonly string[]> {
  const taken = await Promise.all(
    texts.map((text, i) => ingest({ from: `report-${i + 1}.txt`, bytes: new TextEncoder().encode(text) })),
  );
  const links = link(readAll(taken.flatMap(({ intakes }) => intakes)));
  const places = links.readings.flatMap(({ intake }, reading) => {
    const start = intake.report.text.indexOf(words);
    return start < 0 ? [] : [{ reading, start, end: start + words.length }];
  });
  return originsOf(links).behind(places, false).names;
}

const guild = "BERGVIK, June 3 (Nordwire) - The Pilots' Guild of Bergvik met the harbour board on Monday.\n\n";
const herald = "BERGVIK, June 4 (Fjord Herald) - The harbour was quiet on Tuesday.\n\n";

describe("origins", () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      "a guild and its general secretary",
      `${guild}The guild said 340 pilots had stayed ashore.`,
      `${herald}Runa Oksdal, general secretary of the Pilots' Guild of Bergvik, said 340 pilots had stayed ashore.`,
      ["Pilots' Guild of Bergvik"],
    ],
    [
      "an officer of a guild and the guild",
      `${guild}The Pilots' Guild of Bergvik said 340 pilots had stayed ashore.`,
      `${herald}An officer of the Pilots' Guild of Bergvik said 340 pilots had stayed ashore.`,
      ["Pilots' Guild of Bergvik"],
    ],
    [
      "advisers whom two reports describe alike",
      `${guild}Advisory scientists said 340 pilots had stayed ashore.`,
      `${herald}Scientists said 340 pilots had stayed ashore.`,
      ["Advisory scientists"],
    ],
    [
      "a bulletin that gives the estimate of advisers",
      `${guild}Scientists who advise the board put the stock at 340 pilots.`,
      `${herald}The scientists' estimate is 340 pilots.`,
      ["Scientists who advise the board"],
    ],
    [
      "an estimate of nobody's and whose it is",
      `${guild}Scientists who advise the board put the stock at 340 pilots.`,
      `${herald}The estimate that the board uses: 340 pilots.`,
      ["Scientists who advise the board"],
    ],
    [
      "a guild and somebody near it",
      `${guild}The Pilots' Guild of Bergvik said 340 pilots had stayed ashore.`,
      `${herald}A source close to the Pilots' Guild of Bergvik said 340 pilots had stayed ashore.`,
      ["Pilots' Guild of Bergvik", "a source close to the Pilots' Guild of Bergvik"],
    ],
    [
      "a newsroom's own count and a guild",
      `${guild}The Pilots' Guild of Bergvik said there were 340 pilots.`,
      `${herald}By our count there were 340 pilots.`,
      ["Fjord Herald", "Pilots' Guild of Bergvik"],
    ],
  ])("%s", async (_, a, b, expected) => {
    const words = a.includes("340 pilots had stayed ashore") ? "340 pilots had stayed ashore" : "340 pilots";
    expect(await namesBehind(words, a, b)).toEqual(expected);
  });
});
