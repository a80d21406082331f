import { describe, expect, it } from "vitest";
import { isAside, isMeanwhile, isOfThing, opensAhead } from "./aside.js";

const FRIDAY = { from: "2031-05-02", to: "2031-05-02", precision: "day", text: "Friday" } as const;

describe("isAside", () => {
  it.each([
    ["Outside the mill, where weavers had gathered on Friday, nobody spoke.", true],
    ["Ida Lund, who will sit in for him on Friday, is for the deal.", true],
    ["The weavers, who had been locked out, went back on Friday.", false],
    ["The weavers have kept up their vigil and, as recently as Friday, burned a loom.", true],
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
