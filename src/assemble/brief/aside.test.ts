import { describe, expect, it } from "vitest";
import { isAside, isDone, isMeanwhile, isOfThing, opensAhead } from "./aside.js";

const FRIDAY = { from: "2031-05-02", to: "2031-05-02", precision: "day", text: "Friday" } as const;

describe("isAside", () => {
  it.each([
    ["Outside the mill, where weavers had gathered on Friday, nobody spoke.", true],
    ["Ida Lund, who will sit in for him on Friday, is for the deal.", true],
    ["The weavers, who had been locked out, went back on Friday.", false],
    ["The weavers have kept up their vigil and, as recently as Friday, burned a loom.", true],
    ["A loom costs 900 crowns, says the guild, which thinks that it could cost 990 by Friday.", true],
    ["Under a lease that lapses on Friday, weavers pay no rent.", true],
    ["Under the lease, weavers pay no rent from Friday.", false],
    ["On Friday the weavers went back.", false],
  ])("%s", (text, expected) => {
    expect(isAside({ text, when: FRIDAY })).toBe(expected);
  });
});

describe("isMeanwhile", () => {
  it.each([
    ["A judge will try to settle it, as the weavers threatened to stay out until Friday.", true],
    ["The weavers will vote, as planned, on Friday.", false],
    ["The weavers will vote on Friday, as the guild asked.", false],
  ])("%s", (text, expected) => {
    expect(isMeanwhile({ text, when: FRIDAY })).toBe(expected);
  });
});

describe("isOfThing", () => {
  it.each([
    ["The mill has tabled a paper that would end a levy due on Friday.", true],
    ["The mill said that it would end the levy on Friday.", false],
    ["The mill will table a paper that would end a levy due on Friday.", false],
  ])("%s", (text, expected) => {
    expect(isOfThing({ text, when: FRIDAY })).toBe(expected);
  });
});

describe("opensAhead", () => {
  it.each([
    ["A judge, Ida Lund, will try to settle it, the mill said on Friday.", true],
    ["The mill said on Friday that a judge will try to settle it.", false],
    ["The weavers walked out and will be back on Friday.", false],
  ])("%s", (text, expected) => {
    expect(opensAhead(text)).toBe(expected);
  });
});

describe("isDone", () => {
  it.each([
    ["The mills have agreed on a wage of nine crowns for 2031.", true],
    ["The mills have already shipped the looms for 2031.", true],
    ["The mills have promised that the looms will run in 2031.", false],
    ["The mills have invited the weavers to talks in June.", false],
    ["The weavers vote in June.", false],
  ])("%s", (text, expected) => {
    expect(isDone(text)).toBe(expected);
  });
});
