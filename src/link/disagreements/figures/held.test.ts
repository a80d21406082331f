import { describe, expect, it } from "vitest";
import { makeDossier, tellSides as told } from "../../../../test/make-dossier.js";

describe("numbers that a side holds to", () => {
  it.each([
    [
      "wants",
      "The Pilots' Guild of Bodo has been seeking an 18 percent increase over three years. The talks go on.",
      "The Pilots' Guild of Bodo has come down to 16 percent from its opening claim of 24 percent. The talks go on.",
      ["figure: 16 percent [2] / 18 percent increase [1]"],
    ],
    [
      "offers",
      "Norway has offered to take 900 tonnes of herring a year, officials said.",
      "Norway is said to have offered a limit of 700 tonnes a year for herring.",
      ["figure: 700 tonnes a year [2] / 900 tonnes [1]"],
    ],
    [
      "wants for a year, and over three",
      "The Pilots' Guild of Bodo has been seeking an 18 percent increase over three years.",
      "The Pilots' Guild of Bodo has been seeking a 6 percent increase a year.",
      [],
    ],
    [
      "wanted before, and wants now",
      "The Pilots' Guild of Bodo has been seeking a raise of 24 percent.",
      "The Pilots' Guild of Bodo stands at 18 percent, down from a first demand of 24 percent.",
      [],
    ],
    [
      "wants where another offers",
      "The Pilots' Guild of Bodo wants a raise of 18 percent.",
      "The Northern Air Company offered a raise of 12 percent.",
      [],
    ],
    [
      "has of a company",
      "The Skippers' Co-operative, which has 19.4 percent of Northern Cod, will not sell.",
      "The Skippers' Co-operative holds 21 per cent of Northern Cod and there is little hope that the smaller funds can outvote it.",
      ["figure: 19.4 percent of Northern Cod [1] / 21 per cent of Northern Cod [2]"],
    ],
    [
      "has of two companies",
      "The Skippers' Co-operative owns 19.4 percent of Northern Cod.",
      "The Skippers' Co-operative owns 21 per cent of Southern Kelp.",
      [],
    ],
  ])("are compared: what it %s", async (_, one, other, sides) => {
    expect(await told(one, other)).toEqual(sides);
  });

  it("are told as what the side wants", async () => {
    const { disagreements } = await makeDossier([
      "The Pilots' Guild of Bodo wants a raise of 18 percent over two years.",
      "The Pilots' Guild of Bodo demands a raise of 21 percent over two years.",
    ]);
    expect(disagreements.map(({ about }) => about)).toEqual(["what the Pilots' Guild of Bodo wants"]);
  });
});

describe("numbers for one span of time", () => {
  it("are of one thing where the verb or the thing is one, and are not compared with those of another span", async () => {
    expect(
      await told(
        "The port says that closing the yards would cost $5 million a day.",
        "To close the yards would cost $3 million a day, bankers say.",
      ),
    ).toEqual(["figure: $3 million a day [2] / $5 million a day [1]"]);
    expect(
      await told(
        "The port says that closing the yards would cost $5 million a day.",
        "To close the yards would cost $12 million a week, bankers say.",
      ),
    ).toEqual([]);
  });
});
