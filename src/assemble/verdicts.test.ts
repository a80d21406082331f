import { expect, it } from "vitest";
import type { Disagreement, Evidence, Standing } from "../model/index.js";
import { Verdicts } from "./verdicts.js";

const at = (report: string, start: number, end: number): Evidence => ({ report, start, end, quote: "" });
const stands = (credibility: Standing["credibility"]): Standing => ({ outlets: 1, origins: 1, credibility });

const side = (value: string, credibility: Standing["credibility"], evidence: Evidence, name: string) => ({
  ...{ value, evidence: [evidence], standing: stands(credibility) },
  behind: [{ name, how: "reports", reports: [evidence.report] } as const],
});

const length: Disagreement = {
  ...{ id: "d-length", about: "how long the meeting lasted", kind: "figure" },
  sides: [side("nine hours", 4, at("a", 0, 80), "Nordwire"), side("seven hours", 5, at("b", 0, 80), "Coast Times")],
};
const wording: Disagreement = {
  ...{ id: "d-words", about: "the words of a quotation", kind: "wording" },
  sides: [side("We stay", 4, at("a", 90, 97), "Nordwire"), side("We may stay", 4, at("b", 90, 101), "Coast Times")],
};

const verdicts = new Verdicts([length, wording]);
const entry = (standing: Standing, ...evidence: Evidence[]) => ({ evidence, standing });

it("has an entry stand as the side that it takes, and says why", () => {
  const { standing } = verdicts.judge(entry(stands(1), at("b", 10, 60)), { words: ["They met for seven hours."] });
  expect(standing).toEqual({
    ...{ outlets: 1, origins: 1, credibility: 5, disputes: [{ disagreement: "d-length", side: 1 }] },
    why: "The reports differ on a figure in it: here “seven hours” (Coast Times), elsewhere “nine hours” (Nordwire), which twice the independent origins or more stand behind.",
  });
});

it("leaves an entry alone that says something else, or rests on other words", () => {
  const elsewhere = entry(stands(1), at("a", 200, 240));
  const other = entry(stands(1), at("a", 10, 60));
  expect(verdicts.judge(elsewhere, { words: ["They met for nine hours."] })).toBe(elsewhere);
  expect(verdicts.judge(other, { words: ["The host was thanked."] })).toBe(other);
});

it("has an entry that holds both sides stand as the stronger one, and names both", () => {
  const both = entry(stands(1), at("a", 0, 80), at("b", 0, 80));
  const { standing } = verdicts.judge(both, { words: ["nine hours", "seven hours"] });
  expect(standing.credibility).toBe(4);
  expect(standing.disputes).toHaveLength(2);
});

it("has what somebody said stand as said whatever figure is in it, but not where its wording is disputed", () => {
  const said = { ...stands(2), said: true } as const;
  const figure = verdicts.judge(entry(said, at("a", 0, 80)), { words: ["It took nine hours"], quotes: true });
  expect([figure.standing.credibility, figure.standing.disputes?.length]).toEqual([2, 1]);
  const words = verdicts.judge(entry(said, at("a", 90, 97), at("b", 90, 101)), { words: ["We stay"], quotes: true });
  expect(words.standing.credibility).toBe(4);
});
