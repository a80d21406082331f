import { describe, expect, it } from "vitest";
import { tellQuantities } from "../../../test/quantities.js";

describe("what an amount is of", () => {
  const rows: readonly (readonly [sentence: string, ...quantities: string[]])[] = [
    [
      "The guild, whose registered membership the port itself puts at 21,700, votes today.",
      "21,700; count 21700..21700 people; registered membership",
    ],
    [
      "The town would pay for upkeep, which its consultant puts at $6.5 million a year.",
      "$6.5 million a year; money 6500000..6500000 USD; upkeep",
    ],
    ["Peru would open a quota growing over four years to 900 tonnes.", "900 tonnes; measure 900..900 tonnes; quota"],
    [
      "Exports of timber and paper came to $6 billion last year.",
      "$6 billion; money 6000000000..6000000000 USD; Exports of timber and paper",
    ],
    [
      "Wages would rise by 24 percent, 9 points of it in May.",
      "24 percent; percent 24..24 percent; Wages",
      "9 points; percent 9..9 percentage points; Wages",
    ],
    ["The $47-a-share cash bid lapsed.", "$47; money 47..47 USD; cash bid"],
    [
      "It would cut its payroll of 24,000 by between 5 and 6 per cent.",
      "24,000; count 24000..24000 people; payroll",
      "5 and 6 per cent; percent 5..6 percent; payroll",
    ],
    [
      "It holds 5,400 kilograms (11,905 pounds) of enriched ore.",
      "5,400 kilograms; measure 5400..5400 kilograms; enriched ore",
    ],
    [
      "Chile gets 12 tons and Peru 9 tons.",
      "12 tons; measure 12..12 tons; Chile gets",
      "9 tons; measure 9..9 tons; Peru",
    ],
    ["The deficit, forecast at 4.7% of output, worries them.", "4.7%; percent 4.7..4.7 percent; deficit"],
    [
      "The share of grants goes to 45 percent from about 30 percent.",
      "45 percent; percent 45..45 percent; share of grants",
      "about 30 percent; percent 30..30~ percent; share of grants",
    ],
    [
      "The plan would save 2,700 of the mill's 4,100 jobs.",
      "2,700; count 2700..2700 jobs; jobs",
      "4,100 jobs; count 4100..4100 jobs; jobs",
    ],
  ];
  it.each(rows)("%s", (sentence, ...quantities) => expect(tellQuantities(sentence)).toEqual(quantities));

  it.each([
    "They had two amendments and three questions.",
    "He held a two-page leaflet.",
    "Forty percent of what?",
    "One captive goes free for every three detainees.",
    "Three-quarters of them agree.",
    "It stands 23 feet above the mark.",
  ])("finds nothing worth keeping in: %s", (sentence) => expect(tellQuantities(sentence)).toEqual([]));
});
