import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

const kinds = (text: string) => readText(text).entities.map(({ kind, name }) => `${name}/${kind}`);

describe("names of one word that are a body's", () => {
  it.each([
    ["Talks between Zelvar and its pilots broke down.", "Zelvar/body"],
    ["Talks between the union and Zelvar broke down.", "Zelvar/body"],
    ["Zelvar and its crews have yet to agree.", "Zelvar/body"],
    ["Zelvar, based in Lima, turned it down.", "Zelvar/body"],
    ["The fund raised its stake in Zelvar on Monday.", "Zelvar/body"],
    ["Zelvar said it had made a fair offer.", "Zelvar/body"],
    ["The New Harvest Party will not join. New Harvest leader Ana Brook said so.", "New Harvest Party/body"],
  ])("%s", (text, expected) => {
    expect(kinds(text)).toContain(expected);
  });

  it("leave people people", () => {
    const text = "Ana Zelvar waited. Zelvar said it was too early to tell. Zelvar and her aides left.";
    expect(kinds(text)).toEqual(["Ana Zelvar/person"]);
  });
});

describe("those who do not act for the state that tells where they are from", () => {
  it.each([
    ["Peru's main rebel group refused the offer.", "Peru's main rebel group"],
    ["Chilean opposition leaders rejected the offer.", "Chilean opposition leaders"],
  ])("%s", (text, name) => {
    const { entities, mentions, stances, reactions } = readText(text);
    expect(entities.map((e) => e.name)).toContain(name);
    const states = new Set(entities.flatMap((e, i) => (e.kind === "state" ? [i] : [])));
    expect([...stances, ...reactions].filter(({ who }) => who !== undefined && states.has(who))).toEqual([]);
    expect(mentions.length).toBeGreaterThan(0);
  });
});
