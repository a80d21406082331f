import fc from "fast-check";
import { expect, it } from "vitest";
import type { Intake } from "../../model/index.js";
import { readLanguage } from "../language/language.js";
import { findTimes } from "../times/times.js";
import { findQuantities } from "./quantities.js";

const PIECES = [
  "on",
  "Monday",
  "from",
  "3",
  "to",
  "5",
  "May",
  "2025",
  "between",
  "nearly",
  "four",
  "-",
  "year",
  "$",
  "300bn",
  "a",
  "week",
  "ago",
  "tens",
  "of",
  "thousands",
  "workers",
  "“",
  "”",
  "(",
  ")",
  ".",
  ",",
  "%",
  "more",
  "than",
  "half",
  "the",
  "31",
  "June",
  "30/02/25",
  "25:99",
  "'82",
  "Q9",
  "second",
  "million",
  "and",
  "\n",
  "0800",
  "GMT",
  "last",
  "next",
  "will",
  "meet",
  "was",
  "12-point",
  "plan",
  "éa",
  "😀",
  "∞",
  "1,23,4",
  "9999999999999999999",
];

const intakeOf = (text: string): Intake => {
  const blocks: Intake["blocks"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim()) blocks.push({ start, end: start + line.length, kind: "paragraph" });
    start += line.length + 1;
  }
  const report = { id: "r", from: "r", language: "en", text };
  return { report, blocks, setApart: [], learnt: {}, diagnostics: [], readable: true };
};

const ordered = (spans: readonly { readonly start: number; readonly end: number }[], length: number) =>
  spans.every((s, i) => s.start < s.end && s.end <= length && s.start >= (spans[i - 1]?.end ?? 0));

it("gives ordered spans and bounds in order on any row of words, and never throws", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), fc.boolean(), (pieces, dated) => {
      const text = pieces.join(" ");
      const base = readLanguage(intakeOf(text));
      const times = findTimes(base, dated ? "2025-06-18" : undefined);
      const quantities = findQuantities({ ...base, entities: [], mentions: [], attributions: [], times });
      expect(ordered(times, text.length) && ordered(quantities, text.length)).toBe(true);
      for (const { when } of times) if (when) expect(when.from <= when.to).toBe(true);
      for (const { least, most } of quantities) expect((least ?? -1) <= (most ?? Number.POSITIVE_INFINITY)).toBe(true);
      for (const { minutes } of times) if (minutes) expect(minutes[0]).toBeLessThanOrEqual(minutes[1]);
    }),
    { numRuns: 400, seed: 7 },
  );
});
