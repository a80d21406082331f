import { describe, expect, it } from "vitest";
import type { Disagreement, Dossier, Standing } from "../../model/index.js";
import { isLost } from "./settled.js";

const standing: Standing = { outlets: 1, origins: 1, credibility: 5 };
const quarrel = (id: string, isClosed: boolean): Disagreement => ({
  id,
  about: "bonus",
  kind: "figure",
  sides: [],
  ...(isClosed ? { settled: { by: "Nordwire", text: "It was in a draft.", evidence: [] } } : {}),
});
const dossier = { disagreements: [quarrel("closed", true), quarrel("open", false)] } as unknown as Dossier;
const on = (disagreement: string, side: number) => ({ standing: { ...standing, disputes: [{ disagreement, side }] } });

describe("isLost", () => {
  it.each([
    ["closed", 1, true],
    ["closed", 0, false],
    ["open", 1, false],
  ])("%s quarrel, side %i", (id, side, expected) => {
    expect(isLost(dossier, on(id, side))).toBe(expected);
  });

  it("holds for nothing that nobody disputes", () => {
    expect(isLost(dossier, { standing })).toBe(false);
  });
});
