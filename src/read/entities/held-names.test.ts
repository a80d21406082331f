import { expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

const partyOf = (text: string) => {
  const { entities } = readText(text);
  const party = entities.find(({ kind }) => kind === "person")?.party;
  return entities.find(({ key }) => key === party)?.name;
};

it.each([
  ["“We wait,” said Ana Reyes, chairman of the Fjord Demersal Producers.", "Fjord Demersal Producers"],
  ["“We wait,” said Ana Reyes, president of the United Hauliers of Lund.", "United Hauliers of Lund"],
  ["Ana Reyes of Dune Analytics put the savings at 5 billion.", "Dune Analytics"],
  ["The Red Union met the crews of the Hill Front, said its head of delegation, Ana Reyes, who left.", "Red Union"],
])("knows a body by who leads it or works for it: %s", (text, name) => {
  expect(partyOf(text)).toBe(name);
});

it.each([
  "Ana Reyes, chair of the Plenary Session, left.",
  "Ana Reyes of New Haven left.",
  "Ana Reyes, president of the Czech Republic, left.",
])("makes no body of a town, a meeting or a state: %s", (text) => {
  const { entities } = readText(text);
  expect(entities.filter(({ kind }) => kind === "body")).toEqual([]);
  expect(entities.some(({ kind, name }) => kind === "body" && /Session|Haven|Republic/.test(name))).toBe(false);
});
