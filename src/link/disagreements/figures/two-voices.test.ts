import { describe, expect, it } from "vitest";
import { tellSides as told } from "../../../../test/make-dossier.js";

describe("numbers that two give for one thing in one report", () => {
  it.each([
    ["The yard says its mean wage is $900; the crews, who leave out foremen, say $700.", "$700 / $900"],
    [
      "Repairs would cost $12 million, the yard said. Ida Solheim, who speaks for the crews, says the figure is closer to $8 million.",
      "$12 million / $8 million",
    ],
    [
      "The march on Sunday drew 900 people, the crews said; police put the crowd at about 500.",
      "900 people / about 500",
    ],
    ["The march on Sunday drew 900 people. The mayor put their number at 150.", "150 / 900 people"],
    ["Police counted 250 marchers in Bodo, while the crews spoke of 600.", "250 marchers in Bodo / 600"],
    [
      "The board says that ending night pilotage would save $80 million; a study by the guild puts the saving at no more than $50 million.",
      "$80 million / no more than $50 million",
    ],
    ["The board claims the support of 42 per cent of the pilots. The guild reckons 38.", "38 / 42 per cent"],
    [
      "The board said more than 160 pilots were back at work, a number that the guild puts at under 60.",
      "more than 160 pilots / under 60",
    ],
    [
      "Closing the pilots' fund would cost $31 million, the board said. The guild talks of something nearer $9 million.",
      "$31 million / $9 million",
    ],
    [
      "The board put the cost of the quay at $412 million. The ministry said its own estimate was closer to half a billion.",
      "$412 million / half a billion",
    ],
    [
      "The pact is worth $310 million, the yard says. The crews' own estimate, which few have seen, is $425 million.",
      "$310 million / $425 million",
    ],
    [
      "Ida Solheim says the strike costs the yard $50 million a week, above the yard's own figure of $38 million.",
      "$38 million / $50 million a week",
    ],
    [
      "The guild said that each day without tugs cost the port R14-million. The port has put the loss at R9-million.",
      "R14-million / R9-million",
    ],
    [
      "The port says that 640 berths for trawlers lie idle; the guild says the real number is nearer 900, since many have left.",
      "640 berths for trawlers / 900",
    ],
    [
      "Up to 9 000 pilots of the delta have been moved to the hills, the abbey says. The town puts the figure at 6 400.",
      "6 400 / Up to 9 000 pilots of the delta",
    ],
    [
      "Meeting the claim would cost the port 94 million euros a year. The guild disputes the sum. Its clerk puts the cost at 61 million.",
      "61 million / 94 million euros a year",
    ],
    [
      "The pact concerns some 900 border guards, the envoys say, though a colonel put the garrison closer to 1,500.",
      "1,500 / some 900 border guards",
    ],
  ])("are found: %s", async (text, sides) => {
    const found = await told(text);
    expect(found.map((one) => one.replace(/ \[\d\]/g, ""))).toEqual([`figure: ${sides}`]);
  });

  it("are not found where a verb values another thing", async () => {
    expect(await told("The yard raised its offer to 5 euros a share, valuing the mill at 8 euros.")).toEqual([]);
  });

  it.each([
    "The ministry counted 200 dead in Bodo on Monday. It now puts the figure at 260.",
    "Sales of kelp were $12 million in May. The yard's estimate was $20 million for June.",
    "The guild claims 42 per cent of the votes. In the second ballot it claimed 38.",
    "The guild wants 6.5 per cent, and the yard says 3.",
    "The yard spent $74 million on the quay. It puts the bill at $45 million.",
    "Option A would have cut the catch of kelp by 12 per cent by 2027. Option B said 20.",
  ])("are not found where nobody else gives the second for the same time: %s", async (text) => {
    expect(await told(text)).toEqual([]);
  });
});
