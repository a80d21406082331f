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
