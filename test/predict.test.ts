import { describe, expect, it } from "vitest";
import { type PredictedLayer, predictLayer } from "../src/app/predict.js";

const TEXT =
  "The dockers’ union rejected the offer on 9 March 2026. “We want 5 percent,” said its leader, Ana Reyes. She met ministers in Oslo.";
const LINE = JSON.stringify({ id: "one", text: TEXT, published: "2026-03-10" });

const predict = (layer: PredictedLayer, line = LINE) =>
  JSON.parse(predictLayer(layer, `${line}\n`, "set.jsonl")) as Record<string, unknown>;
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

describe("eval predict", () => {
  it("gives attributions as lists of spans", () => {
    const { id, attributions } = predict("attributions") as { id: string; attributions: Record<string, number[][]>[] };
    const spans = (key: string) => attributions[1]?.[key]?.map(([start = 0, end = 0]) => TEXT.slice(start, end));
    expect([id, spans("source"), spans("cue"), spans("content")]).toEqual([
      "one",
      ["its leader, Ana Reyes"],
      ["said"],
      ["We want 5 percent"],
    ]);
  });

  it("gives times with TIMEX3 type and value", () => {
    expect(predict("times")).toMatchObject({ id: "one", timexes: [{ type: "DATE", value: "2026-03-09" }] });
  });

  it("gives mentions with kind, form and entity", () => {
    const { mentions } = predict("names") as {
      mentions: { start: number; end: number; kind: string; entity: string }[];
    };
    const of = (name: string) => mentions.find((m) => words(m) === name);
    expect(of("Ana Reyes")).toMatchObject({ kind: "PER", form: "name", entity: of("She")?.entity });
    expect(of("Oslo")).toMatchObject({ kind: "LOC" });
  });

  it("gives values by type, and figures with all that is known of them", () => {
    const { values, quantities } = predict("quantities") as {
      values: { start: number; end: number; type: string }[];
      quantities: object[];
    };
    expect(values.map((v) => [v.type, words(v)])).toEqual([["PERCENT", "5 percent"]]);
    expect(quantities).toMatchObject([{ kind: "percent", least: 5, most: 5 }]);
  });

  it("gives events with PLOVER type, source and target", () => {
    const { events } = predict("events") as { events: object[] };
    expect(events).toMatchObject([
      { type: "REJECT", status: "happened" },
      { type: "CONSULT", source: ["Ana Reyes"] },
    ]);
  });

  it("fills columns where the file has a word a line", () => {
    const iob = "1\tAna\tO\n2\tReyes\tO\n3\tspoke\tO\n";
    expect(predictLayer("names", iob, "set.iob2")).toBe("1\tAna\tB-PER\n2\tReyes\tI-PER\n3\tspoke\tO\n\n");
    const conllu = "1\tShips\t_\t_\t_\n2\tsailed\t_\t_\t_\n";
    expect(predictLayer("tags", conllu, "-")).toMatch(/^1\tShips\tship\tNOUN\tNNS\n2\tsailed\tsail\tVERB\tVBD\n/);
  });

  it("dates a line by dct, published or date", () => {
    const dated = (key: string) => JSON.stringify({ id: "a", text: "They met on Monday.", [key]: "2026-03-10" });
    for (const key of ["dct", "published", "date"])
      expect(predict("times", dated(key))).toMatchObject({ timexes: [{ value: "2026-03-09" }] });
  });

  it.each([
    ["a line that is not JSON", "{", "line 1 is not JSON"],
    ["a line without text", '{"id":"a"}', "line 1 is not an object with an id and a text"],
    ["null", "null", "line 1 is not an object with an id and a text"],
    ["an id that comes twice", '{"id":"a","text":""}\n{"id":"a","text":""}', "line 2 has the id of an earlier line: a"],
    [
      "a date that is none",
      '{"id":"a","text":"","published":"Monday"}',
      "line 1 has no ISO date of publication: Monday",
    ],
    ["an empty file", "\n", "no line to predict on"],
  ])("says what is wrong with %s", (_, input, message) => {
    expect(() => predictLayer("times", input, "set.jsonl")).toThrow(message);
  });

  it.each([
    ["tags", "set.jsonl", "{}", "tags are predicted on CoNLL-U, and set.jsonl is JSON Lines"],
    ["events", "set.iob2", "1\ta\tO", "events are predicted on JSON Lines, and set.iob2 is not"],
    ["tags", "set.conllu", "plain words", "set.conllu is not a word a line in 4 or more columns"],
    ["names", "set.iob2", "", "set.iob2 is empty"],
  ] as const)("says that %s are not predicted on %s", (layer, from, input, message) => {
    expect(() => predictLayer(layer, input, from)).toThrow(message);
  });
});
