import { expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import type { Evidence, Figure, Standing } from "../model/index.js";
import { disputeOf, standingsOf } from "./value-standing.js";

const standing = (credibility: Standing["credibility"]): Standing => ({ outlets: 1, origins: 1, credibility });
const at = (report: string, start: number, end: number): Evidence => ({ report, start, end, quote: "" });

const figure = (...values: readonly (readonly [text: string, evidence: Evidence])[]): Figure => ({
  id: "f",
  about: "boats",
  unit: "boats",
  evidence: values.map(([, evidence]) => evidence),
  standing: standing(1),
  values: values.map(([text, evidence]) => ({ text, evidence: [evidence], approximate: false })),
});

const disagreements = [
  {
    id: "d",
    about: "boats",
    kind: "figure",
    sides: [
      { value: "40 boats in port", standing: standing(4), evidence: [at("a", 0, 80)] },
      { value: "60 boats", standing: standing(5), evidence: [at("b", 10, 20)] },
    ],
  },
] as const;

const reports = ["a", "b", "c", "d", "copy"].map((id) => ({ id, from: `${id}.txt`, language: "en", text: "" }));
const sources = {
  origins: [{ id: "o", name: "d", kind: "outlet" }],
  links: [{ report: "copy", origin: "o", how: "copies", evidence: [] }],
} as const;

const grades = (of: Figure): number[] =>
  standingsOf({ disagreements, reports, sources }, of).map(({ credibility }) => credibility);

it("has each value stand as its side does", () => {
  const boats = figure(["forty", at("a", 10, 15)], ["60 boats", at("b", 10, 18)]);
  expect(grades(boats)).toEqual([4, 5]);
  expect(disputeOf({ disagreements, reports, sources }, boats)).toBe("d");
});

it("has a value that no side rests on stand as the entry does, as confirmed only where two reports are independent", () => {
  const { values } = figure(["40 boats", at("a", 10, 18)]);
  const beside = (...evidence: readonly Evidence[]): number | undefined =>
    grades({ ...figure(), values: [...values, { text: "50 boats", evidence, approximate: false }] })[1];
  expect(beside(at("c", 0, 8), at("d", 0, 8))).toBe(1);
  expect(beside(at("c", 0, 8))).toBe(3);
  expect(beside(at("d", 0, 8), at("copy", 0, 8))).toBe(3);
});

it("keeps apart another figure of the same sentence", () => {
  const other = figure(["three days", at("a", 30, 40)]);
  expect(grades(other)).toEqual([1]);
  expect(disputeOf({ disagreements, reports, sources }, other)).toBeUndefined();
});

it("says the same of a value in both tables", () => {
  const [dockers] = dossier.figures;
  expect(dockers && standingsOf(dossier, dockers).map(({ credibility }) => credibility)).toEqual([4, 5]);
});
