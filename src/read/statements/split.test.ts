import { describe, expect, it } from "vitest";
import { type Row, rowsOf } from "./read-statements.testing.js";

const table: readonly (readonly [text: string, ...rows: Row[]])[] = [
  [
    "“I like the harbour,” Ms Arden said, but “when it comes to the levy, nobody listens.”",
    ["direct", "Ms Arden", "I like the harbour … when it comes to the levy, nobody listens."],
  ],
  [
    "The yard may close, she said, and “I would have to move north.”",
    ["mixed", "she", "The yard may close … and “I would have to move north.”"],
  ],
  [
    "Hale called the owner a “bully,” an “heir” and “cheap.”",
    ["mixed", "Hale", "the owner a “bully,” an “heir” and “cheap.”"],
  ],
  ["Mr Brenk called the offer “thin,” and left for the airport.", ["mixed", "Mr Brenk", "the offer “thin,”"]],
  [
    "After saying the left pump was “so worn I could hear it,” Ms Arden walked out.",
    ["mixed", "Ms Arden", "the left pump was “so worn I could hear it,”"],
  ],
  [
    "The port board only this week announced that it would sell the cranes.",
    ["indirect", "The port board only this week", "it would sell the cranes"],
  ],
  [
    "Her chief had told the radio that the yard would ‘never sell a crane to anybody’, which left her, one adviser conceded, with little to trade.",
    ["mixed", "Her chief", "the yard would ‘never sell a crane to anybody’"],
    ["indirect", "one adviser", "which left her … with little to trade"],
  ],
  [
    "The choirs have moved their concert, singers aware of the plan said, while the hall has lost its lamps.",
    [
      "indirect",
      "singers aware of the plan",
      "The choirs have moved their concert … while the hall has lost its lamps",
    ],
  ],
  ["The guild said it would stay and left the hall.", ["indirect", "The guild", "it would stay"]],
  ["A boy shouted, “Boats coming, yo!” and ran.", ["direct", "A boy", "Boats coming, yo!"]],
  [
    "She declared “What a slow Tuesday!” and said that her crew would sail.",
    ["direct", "She", "What a slow Tuesday!"],
    ["indirect", "She", "her crew would sail"],
  ],
  [
    "The film shows Mr Hale saying in a debate last year, “I never pay,” when Ms Orr attacked him.",
    ["direct", "Mr Hale", "I never pay"],
  ],
  ["Ms Orr blasted the rise as “a bad joke” during a stop in Lund.", ["mixed", "Ms Orr", "the rise … a bad joke"]],
  ["Ms Orr blasted the rise as a bad joke Tuesday on the radio.", ["indirect", "Ms Orr", "the rise … a bad joke"]],
  [
    "According to the guild, “Dock wages are the lowest on the coast.”",
    ["direct", "the guild", "Dock wages are the lowest on the coast."],
  ],
];

describe("what is said in parts", () => {
  it.each(table.map(([text, ...rows]) => ({ text, rows })))("$text", ({ text, rows }) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});
