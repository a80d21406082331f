import { describe, expect, it } from "vitest";
import { isAmountOf, isSameAmount } from "./same-amounts.js";

describe("isSameAmount", () => {
  it.each([
    ["The crews ask for 6% this season.", "The guild, which speaks for 2,150 cooks, wants 6 per cent.", true],
    ["Peru wants to land 9000 tonnes of squid.", "Lima asks for a catch of 9,000 metric tons.", true],
    ["The yard offers €40 a shift.", "The yard would pay €45 a shift.", false],
    ["The crews could live with 6%.", "The crews rejected 6%.", false],
    ["The crews want an answer by 3 May.", "The crews strike from 3 May.", false],
    ["The crews want it in 2027.", "The crews voted in 2027.", false],
  ])("%s %s", (one, other, expected) => {
    expect(isSameAmount(one, other)).toBe(expected);
  });
});

describe("isAmountOf", () => {
  it.each([
    ["The crews ask for 6%.", "The crews ask for 6% and 12 free days.", true],
    ["The crews ask for 6% and 12 free days.", "The crews ask for 6%.", false],
    ["The crews ask for 6%.", "The crews refuse a cut of 6% and 12 free days.", false],
  ])("%s %s", (one, other, expected) => {
    expect(isAmountOf(one, other)).toBe(expected);
  });
});
