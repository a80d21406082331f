import { describe, expect, it } from "vitest";
import type { Intake } from "../../model/index.js";
import { readLanguage } from "../language/language.js";
import { findAtoms } from "./atoms.js";
import { readNumber } from "./number-phrase.js";

function atomsOf(text: string) {
  const intake: Intake = {
    report: { id: "r", from: "r", language: "en", text },
    blocks: [{ start: 0, end: text.length, kind: "paragraph" }],
    setApart: [],
    learnt: {},
    diagnostics: [],
    readable: true,
  };
  const { tokens } = readLanguage(intake);
  return findAtoms(text, tokens, { first: 0, last: tokens.length });
}

describe("findAtoms", () => {
  it.each([
    ["a nearly four-year-old war", "a|nearly|four|-|year|-|old|war"],
    ["on Monday’s call at 10:30 p.m.", "on|Monday|’|s|call|at|10:30|p.m."],
    ["2025-11-30, 30/11/2025, the 1970s", "2025-11-30|,|30/11/2025|,|the|1970s"],
    ["$300bn, €1.4m and 12,000", "$|300|bn|,|€|1.4|m|and|12,000"],
    ["the 2nd of mid-May", "the|2nd|of|mid|-|May"],
  ])("%s", (text, pieces) => {
    const atoms = atomsOf(text);
    expect(atoms.map((atom) => atom.text).join("|")).toBe(pieces);
    expect(atoms.every((atom) => text.slice(atom.start, atom.end) === atom.text)).toBe(true);
  });
});

describe("readNumber", () => {
  const rows: readonly (readonly [text: string, least: number, most?: number])[] = [
    ["12,000", 12000],
    ["7", 7],
    ["2.5 million", 2_500_000],
    ["16.6 billion", 16_600_000_000],
    ["300bn", 300_000_000_000],
    ["twenty-five", 25],
    ["two hundred and five", 205],
    ["one hundred and twenty thousand", 120_000],
    ["three million two hundred thousand", 3_200_000],
    ["a million", 1_000_000],
    ["half a million", 500_000],
    ["two and a half million", 2_500_000],
    ["seven and a half", 7.5],
    ["a dozen", 12],
    ["two dozen", 24],
    ["dozens", 24, 99],
    ["hundreds", 100, 999],
    ["tens of thousands", 10_000, 99_999],
    ["hundreds of millions", 100_000_000, 999_999_999],
    ["several hundred", 300, 999],
    ["a couple of hundred", 200],
    ["five crore", 50_000_000],
  ];
  it.each(rows.map(([text, least, most = least]) => ({ text, least, most })))("$text", ({ text, least, most }) => {
    const atoms = atomsOf(text);
    const number = readNumber(atoms, 0);
    expect([number?.least, number?.most, number?.last]).toEqual([least, most, atoms.length]);
  });

  it.each(["a plan", "tens", "million", "1.2.3", "half the men", "several of them"])(
    "reads no number off %s",
    (text) => {
      const number = readNumber(atomsOf(text), 0);
      expect(number === undefined || number.vague).toBe(true);
    },
  );
});
