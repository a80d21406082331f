import { expect, it } from "vitest";
import { find } from "../../../test/find-entities.js";
import { findAttributions } from "./attributions.js";
import { readStatements } from "./read-statements.testing.js";

it.each([
  ["Norwegian Fisheries and Trade Minister Kari Holm said the ferry would sail.", "Kari Holm"],
  ["Kuwaiti minister of works Omar al-Nuri said the ferry would sail.", "Omar al-Nuri"],
  ["Member of parliament Tora Vik said the ferry would sail.", "Tora Vik"],
  ["Norway and Trade Minister Kari Holm said the ferry would sail.", "Norway"],
])("lets the holder of an office speak, however long its name: %s", (text, name) => {
  const { base, quotations } = readStatements(text);
  const { entities, mentions } = find(text);
  const [first] = findAttributions({ ...base, quotations, entities, mentions });
  expect(entities[first?.speaker ?? -1]?.name).toBe(name);
});

it.each([
  ["The Minister said the ferry would sail.", "Kari Holm"],
  ["The minister said the ferry would sail.", undefined],
])("takes an office with its capital for whom a ministry's text names first: %s", (told, name) => {
  const text = `The Minister of Trade of Norway, Shrimati Kari Holm, met the Minister of Economy of Kuwait, Mr Omar Nuri. They sat till noon. ${told}`;
  const { base, quotations } = readStatements(text);
  const { entities, mentions } = find(text);
  const [first] = findAttributions({ ...base, quotations, entities, mentions });
  expect(entities[first?.speaker ?? -1]?.name).toBe(name);
});

it.each([
  ["Several of her fellow pilots said the ferry would sail.", "Several of her fellow pilots"],
  ["Two of those present said the ferry would sail.", "Two of those present"],
  ["The ferry would sail, according to two who stood on the quay.", "two who stood on the quay"],
  ["The ports and lighthouses minister said the ferry would sail.", "The ports and lighthouses minister"],
  ["“The ferry will sail,” said the stevedora, who had the keys.", "the stevedora, who had the keys"],
  ["The ferry would sail, a statement said.", "a statement"],
  ["A member of the board was gloomy. “The ferry will sail,” the person said.", "A member of the board"],
  ["Two bankers from the port met us. The ferry will sail, the bankers said.", "Two bankers from the port"],
  ["A pilot from the north came out. “The ferry will sail,” the pilot said.", "A pilot from the north"],
])("gives the words for who is not named: %s", (text, words) => {
  const { attributions } = readStatements(text);
  expect(attributions[0]?.unnamed).toBe(words);
});
