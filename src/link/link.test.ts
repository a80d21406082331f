import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Sketch, sketchReading } from "../../test/readings.js";
import { link } from "./link.js";

const quote = "we shall not sign a paper that leaves an island without a boat";

const SKETCHES: readonly Sketch[] = [
  {
    id: "a",
    outlet: "Port Herald",
    published: "2024-05-03",
    text: `Mara Lindqvist said ${quote} this winter. Dmytro Kovalenko left early.`,
    entities: [{ name: "Mara Lindqvist", gender: "f" }, { name: "Dmytro Kovalenko" }],
    said: [{ words: quote, speaker: "Mara Lindqvist" }],
  },
  {
    id: "b",
    text: `“${quote},” said Lindqvist. Dmitri Kovalenko did not speak.`,
    entities: [{ name: "Lindqvist" }, { name: "Dmitri Kovalenko" }],
    said: [{ words: quote, speaker: "Lindqvist" }],
  },
  {
    id: "c",
    outlet: "Coast Times",
    text: `A union source told AFP that ${quote}. Anna Lindqvist was not there.`,
    entities: [{ name: "Anna Lindqvist" }],
    said: [{ words: quote, unnamed: "A union source" }],
    credits: [{ words: "AFP", name: "Agence France-Presse", kind: "agency", how: "credits" }],
  },
  {
    id: "d",
    text: "The Northern Ferry Workers Union met.",
    entities: [{ name: "Northern Ferry Workers Union", kind: "body" }],
  },
  { id: "e", text: "NFWU met.", entities: [{ name: "NFWU", kind: "body" }] },
];

describe("link", () => {
  const readings = SKETCHES.map(sketchReading);
  const linked = link(readings);

  it("gives the same whatever the order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        expect(link(shuffled)).toEqual(linked);
      }),
    );
  });

  it("gives the same where a report comes twice", () => {
    expect(link([...readings, ...readings.slice(1, 3)])).toEqual(linked);
  });

  it("takes of two copies of one text the one whose name sorts first", () => {
    const [first] = readings;
    if (!first) throw new Error("no sketch");
    const report = { ...first.intake.report, from: "a.txt" };
    const renamed = { ...first, intake: { ...first.intake, report } };
    for (const order of [
      [first, renamed],
      [renamed, first],
    ]) {
      expect(link(order).readings.map(({ intake }) => intake.report.from)).toEqual(["a.txt"]);
    }
  });

  it("is empty for no report", () => {
    expect(link([])).toMatchObject({ readings: [], entities: [], families: [], origins: [], groups: [] });
  });
});
