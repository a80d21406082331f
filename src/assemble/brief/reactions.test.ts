import { describe, expect, it } from "vitest";
import type { Dossier, Evidence, Proposal } from "../../model/index.js";
import type { Source } from "./line.js";
import { reactions } from "./reactions.js";

const source = {
  dossier: { reports: [], disagreements: [] } as unknown as Dossier,
  nameOf: (id: string) => id,
} as Source;
const from = (...reports: string[]): Evidence[] => reports.map((report) => ({ report, start: 0, end: 9, quote: "" }));

type Told = [by: string, text: string, more?: { version?: string; reports?: string[]; disputed?: true }];

function told(...all: Told[]): string[] {
  const proposal = {
    name: "owners' offer",
    versions: ["first", "second"].map((label) => ({ id: label, label })),
    reactions: all.map(([by, text, { version, reports = ["r"], disputed } = {}]) => ({
      id: text,
      by,
      stance: "criticises",
      text,
      ...(version ? { version } : {}),
      evidence: from(...reports),
      standing: { outlets: 1, origins: 1, credibility: 3, ...(disputed ? { disputes: [] } : {}) },
    })),
  } as unknown as Proposal;
  return reactions(source, proposal).map(({ text }) => text);
}

describe("how a proposal is taken", () => {
  it("is told once of each, in the words that most reports have", () => {
    const lines = told(
      ["Peru", "Peru called the offer thin."],
      ["Peru", "The second offer angered Peru.", { version: "second", reports: ["r", "s"] }],
      ["Chile", "The offer angered Chile."],
    );
    expect(lines).toEqual([
      "Peru criticises the second version, as reported: The second offer angered Peru.",
      "Chile criticises it, as reported: The offer angered Chile.",
    ]);
  });

  it("is told of each version that reports tell apart", () => {
    const lines = told(
      ["Peru", "Peru called the first offer thin.", { version: "first" }],
      ["Peru", "The second offer angered Peru.", { version: "second" }],
    );
    expect(lines).toHaveLength(2);
  });

  it("is told in words that nobody disputes", () => {
    const lines = told(
      ["Peru", "The leaked offer angered Peru.", { disputed: true, reports: ["r", "s"] }],
      ["Peru", "Peru called the offer thin."],
    );
    expect(lines).toEqual(["Peru criticises it, as reported: Peru called the offer thin."]);
  });

  it("is not told in words that say of nothing what it is", () => {
    expect(told(["Ida Rowe", "“It’s a crumb,” Rowe said."])).toEqual([]);
    expect(told(["Ida Rowe", "“It’s a crumb,” Rowe said of the offer."])).toHaveLength(1);
  });

  it("names which of several options", () => {
    expect(told(["Peru", "Peru attacked the 7% option."])).toEqual([
      "Peru criticises the 7% option, as reported: Peru attacked the 7% option.",
    ]);
  });
});
