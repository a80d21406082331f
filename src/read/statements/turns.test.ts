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
