import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { link } from "../link/link.js";
import type { Disagreement, Standing } from "../model/index.js";
import { LineVerdicts } from "./line-verdicts.js";
import { Record } from "./record.js";
import { Verdicts } from "./verdicts.js";

const [issue] = dossier.issues;
const evidence = issue?.evidence ?? [];
const stands = (credibility: Standing["credibility"]): Standing => ({ outlets: 1, origins: 1, credibility });

const count: Disagreement = {
  ...{ id: "d", about: "berths", kind: "figure" },
  sides: [
    { value: "12 berths", evidence, standing: stands(4) },
    { value: "14 berths", evidence: [], standing: stands(5) },
  ],
};

const verdictOn = (text: string, of = dossier): Standing | undefined =>
  new LineVerdicts(new Record(link([])), of, new Verdicts([count])).standingOf({ text, evidence });

it("has a sentence of the brief stand as the entries of its words", () => {
  expect(verdictOn("It is contested.")).toEqual(issue?.standing);
});

it("leaves it open where these stand otherwise than each other", () => {
  const round = { ...dossier.rounds[0], evidence, standing: stands(6) } as (typeof dossier.rounds)[number];
  expect(verdictOn("It is contested.", { ...dossier, rounds: [round] })).toBeUndefined();
});

it("has it disputed where it says itself what the reports differ on", () => {
  const verdict = verdictOn("Over 12 berths it is contested.");
  expect([verdict?.credibility, verdict?.disputes]).toEqual([4, [{ disagreement: "d", side: 0 }]]);
});

it("has one wording of several stand as the statement", () => {
  const [first, second] = ["the pilots will not budge", "its pilots would not budge"].map((quote, i) => ({
    ...{ report: `r${i}`, start: 0, end: quote.length, quote },
  }));
  const statement = { ...dossier.statements[0], text: first?.quote, standing: stands(2), evidence: [first, second] };
  const variants = [first, second].map((one) => ({
    report: one?.report,
    text: one?.quote,
    same: true,
    evidence: [one],
  }));
  const of = { ...dossier, statements: [{ ...statement, variants }] } as unknown as typeof dossier;
  const verdicts = new LineVerdicts(new Record(link([])), of, new Verdicts([]));
  const shown = first ? [first] : [];
  expect(verdicts.standingOf({ text: "Pilots will not budge", evidence: shown })?.credibility).toBe(2);
});
