import { describe, expect, it } from "vitest";
import { type Row, rowsOf } from "./read-statements.testing.js";

const table: readonly (readonly [text: string, ...rows: Row[]])[] = [
  [
    "The Ministry of Ports counters that with bonuses the wage comes to 31 crowns.",
    ["indirect", "The Ministry of Ports", "with bonuses the wage comes to 31 crowns"],
  ],
  [
    "Economist Edda Moen of Tarn University cautions that pilots will now ask for more.",
    ["indirect", "Economist Edda Moen of Tarn University", "pilots will now ask for more"],
  ],
  [
    "The fleet lands some 70,000 tonnes a year, of which a tenth is thrown away, Ms Moen's ministry estimates.",
    ["indirect", "Ms Moen's ministry", "The fleet lands some 70,000 tonnes a year, of which a tenth is thrown away"],
  ],
  [
    "The ferries will sail as usual, the Agency specified.",
    ["indirect", "the Agency", "The ferries will sail as usual"],
  ],
  [
    "When the lamps were lit, three of the pilots recall, nobody had signed.",
    ["indirect", "three of the pilots", "When the lamps were lit … nobody had signed"],
  ],
  [
    "Oslo would take a short pact but neither fines nor fees, the head of its team, Jon Vang, said on Monday.",
    ["indirect", "the head of its team, Jon Vang", "Oslo would take a short pact but neither fines nor fees"],
  ],
  [
    "On these prices, Dr. Vang warns, either yard will close by May.",
    ["indirect", "Dr. Vang", "On these prices … either yard will close by May"],
  ],
  [
    "The blockade would go on, Edda Moen wrote, “until somebody rings us”.",
    ["mixed", "Edda Moen", "The blockade would go on … until somebody rings us"],
  ],
  ["It was, she said, “a night without an end”.", ["direct", "she", "a night without an end"]],
  [
    "The crews are angry: the Tarn Alliance, a lobby, says that nine boats lie idle.",
    ["indirect", "the Tarn Alliance, a lobby", "nine boats lie idle"],
  ],
  ["The guild called that false.", ["indirect", "The guild", "that false"]],
  [
    "“It costs us dear,” she said. He has asked to see the owners on Friday.",
    ["direct", "she", "It costs us dear"],
    ["indirect", "He", "to see the owners on Friday"],
  ],
  ["She asked not to be named."],
  [
    "Every month of delay takes a boat off the water, estimates Rolf Aker, a shipwright in Tarn.",
    ["indirect", "Rolf Aker, a shipwright in Tarn", "Every month of delay takes a boat off the water"],
  ],
  [
    "The mediator, retired pilot Edda Moen, said both crews had accepted the map.",
    ["indirect", "The mediator, retired pilot Edda Moen", "both crews had accepted the map"],
    ["indirect", "both crews", "the map"],
  ],
  [
    "A first sign: a pilot in the hall tells us the map is drawn.",
    ["indirect", "a pilot in the hall", "the map is drawn"],
  ],
  [
    "Yes, says the agency in Tarn: the chair had to catch a boat.",
    ["indirect", "the agency", "the chair had to catch a boat"],
  ],
  [
    "Nine boats sank on Monday, says the Coast Guard; two, both of them empty, says the Pilots' Front.",
    ["indirect", "the Coast Guard", "Nine boats sank on Monday"],
    ["indirect", "the Pilots' Front", "two, both of them empty"],
  ],
  [
    "The night was long, she says, and had cost her a boat.",
    ["indirect", "she", "The night was long … and had cost her a boat"],
  ],
  ["The night was long, she said, and left the hall.", ["indirect", "she", "The night was long"]],
  ["Their guild fears that nobody will be paid.", ["indirect", "Their guild", "nobody will be paid"]],
  [
    "She will sign on Friday in Tarn, “if they lend me a pen”.",
    ["mixed", "She", "on Friday in Tarn, “if they lend me a pen”"],
  ],
  ["Has she owned a boat? “Never in my life, not one.”", ["direct", "she", "Never in my life, not one."]],
  ["She has never owned a boat. “I have rented some, though.”", ["direct", "She", "I have rented some, though."]],
  [
    "It was for the owners, Edda Moen said, and her going there would “only feed the gulls”.",
    ["mixed", "Edda Moen", "It was for the owners … and her going there would “only feed the gulls”"],
  ],
  // What only looks like a form of saying.
  ["It buried the offer, the union claims and the plan."],
  ["The mayor, officials in Lund said, had left.", ["indirect", "officials in Lund", "The mayor … had left"]],
];

describe("who says so at the end and in the middle of a sentence", () => {
  for (const [text, ...rows] of table) it(text, () => expect(rowsOf(text)).toEqual(rows));
});
