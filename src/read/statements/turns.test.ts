import { expect, it } from "vitest";
import { readStatements } from "./read-statements.testing.js";

it.each([
  ["A spokesman rejected that. “No offer was made,” he said.", "A spokesman"],
  ["A spokesman rejected that. “No offer was made,” she said.", undefined],
  ["The ministry rejected that. “No offer was made,” he said.", undefined],
  ["A spokesman rejected that. The lawyer smiled. “No offer was made,” he said.", undefined],
  ["A spokesman rejected that.\n“No offer was made,” he said.", "A spokesman"],
  ["A spokesman rejected that. It rained.\n“No offer was made,” he said.", undefined],
  ["A spokesman rejected that. The lawyer smiled.\n“No offer was made,” he said.", undefined],
  ["A spokesman rejected that.\nIt rained. “No offer was made,” he said.", undefined],
  ["A skipper was asked how deep the lock was. She shrugged. “Bring a rope,” she said.", "A skipper"],
  ["A skipper was asked how deep the lock was. The driver shrugged. “Bring a rope,” she said.", undefined],
  ["Two officials rejected that. “No offer was made,” they said.", "Two officials"],
])("lets a pronoun go on with a speaker without a name only where it can be no other: %s", (text, unnamed) => {
  const last = readStatements(text).attributions.findLast(({ quotations }) => quotations.length > 0);
  expect(last?.unnamed).toBe(unnamed);
});

it.each([
  ["Ana Orr says the boats are ready. She will sail on Monday, “with or without a paper”.", "She"],
  ["Ana Orr says the boats are ready. Both crews nodded. The tide, though, “is still against us”.", "Ana Orr"],
  ["Ana Orr says the boats are ready. A banker came by, “with or without a paper”.", undefined],
  ["Ana Orr says the boats are ready. It rained.\nShe will sail on Monday, “with or without a paper”.", undefined],
  ["“We sail,” Ana Orr says. Laughter. Asked whether the boats may sink: “I have sailed in worse.”", "Ana Orr"],
])("gives words that no cue reaches to who speaks before them: %s", (text, source) => {
  const { attributions } = readStatements(text);
  const last = attributions.findLast(({ quotations }) => quotations.length > 0);
  const spoken = last?.by.startsWith("attribution:beside") ? last.source : undefined;
  expect(spoken && text.slice(spoken.start, spoken.end)).toBe(source);
});
