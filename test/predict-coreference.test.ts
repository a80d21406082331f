import { expect, it } from "vitest";
import { predictCoreference } from "../src/app/predict-coreference.js";

const text =
  "Fisheries Minister Ida Solheim met the Harbour Union in Bergen on Tuesday. She said it had made an offer. The Harbour Union said its offer was fair.";
const other = "Solheim will see the Harbour Union again on Friday.";

function ask(doc: string, from: string, phrase: string, id: string): string {
  const start = from.indexOf(phrase);
  return JSON.stringify({ id, doc, start, end: start + phrase.length, text: phrase, group: "fish" });
}

const asked = [
  ask("a", text, "Fisheries Minister Ida Solheim", "minister"),
  ask("a", text, "Ida Solheim", "name"),
  ask("a", text, "She", "she"),
  ask("a", text, "the Harbour Union", "body"),
  ask("a", text, "its", "its"),
  ask("a", text, "Bergen", "town"),
  ask("b", other, "Solheim", "surname"),
  ask("b", other, "the Harbour Union", "again"),
];

const reports = [
  JSON.stringify({ id: "a", text, published: "2026-05-12" }),
  JSON.stringify({ id: "b", text: other, published: "2026-05-13" }),
];

function clusters(lines: readonly string[]): string[][] {
  const gathered = new Map<string, string[]>();
  for (const line of predictCoreference(lines.join("\n")) as { id: string; cluster: string }[])
    gathered.set(line.cluster, [...(gathered.get(line.cluster) ?? []), line.id]);
  return [...gathered.values()];
}

it("gathers names, parts of names and pronouns over reports", () => {
  expect(clusters([...reports, ...asked])).toEqual([
    ["minister", "name", "she", "surname"],
    ["body", "its", "again"],
    ["town"],
  ]);
});

const ship =
  'The Skagen 480, a new trawler, came to Bergen. Ida Solheim welcomed the trawler. "I have waited for the 480," Solheim said.';

it("gathers what is called again by its kind or its number, and the speaker's own words for himself", () => {
  const phrases = ["The Skagen 480", "a new trawler", "the trawler", "the 480", "Ida Solheim", "I"].map((phrase) => {
    const start = phrase === "I" ? ship.indexOf('"I') + 1 : ship.indexOf(phrase);
    return JSON.stringify({ id: phrase, doc: "s", start, end: start + phrase.length, text: phrase, group: "ship" });
  });
  const whole = JSON.stringify({ id: "whole", doc: "s", start: 0, end: 29, text: ship.slice(0, 29), group: "ship" });
  expect(clusters([JSON.stringify({ id: "s", text: ship }), whole, ...phrases])).toEqual([
    ["whole", "The Skagen 480", "a new trawler", "the trawler", "the 480"],
    ["Ida Solheim", "I"],
  ]);
});

it("reads the phrases alone where no text is given", () => {
  expect(clusters(asked)).toContainEqual(expect.arrayContaining(["body", "again"]));
});

it.each([
  ["not JSON", "x"],
  ["no phrase", reports.join("\n")],
  ["no id", '{"doc":"a","start":0,"end":1}'],
])("refuses a set with %s", (_, input) => {
  expect(() => predictCoreference(input)).toThrow();
});
