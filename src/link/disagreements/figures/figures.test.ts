import { describe, expect, it } from "vitest";
import { makeDossier, tellSides as told } from "../../../../test/make-dossier.js";

describe("figures that cannot both hold", () => {
  it("counts a report with the side that gives its very number, of so many digits, for the same people in other words", async () => {
    expect(
      await told(
        "The Guild of Harbour Clerks said its board had voted to put the deal before its 12,650 members.",
        "The Guild of Harbour Clerks, which has about 13,400 members, called off its strike on Monday.",
        "Whether the town has bought a settlement is now for some 12,650 clerks to say.",
      ),
    ).toEqual(["figure: 12,650 members [1 3] / about 13,400 members [2]"]);
  });

  it("finds two numbers of one thing in other words, and cites every report that has one of them", async () => {
    expect(
      await told(
        "Exporters told the harbour talks on Monday that the storm had sunk 140 trawlers off Bodo.",
        "The storm sank 120 trawlers off Bodo, the coast guard said on Tuesday.",
        "It was the worst night in years. Of the trawlers of Bodo, 140 trawlers sank in the storm.",
      ),
    ).toEqual(["figure: 120 trawlers [2] / 140 trawlers [1 3]"]);
  });

  it("needs no more than the thing of the only sum of money that each report gives", async () => {
    expect(
      await told(
        "The ferry yard has agreed to pay $310m into a fund for its pilots.",
        "Pilots cheered on the quays. The fund of the yard is $430 million.",
      ),
    ).toEqual(["figure: $310m into a fund for its pilots [1] / $430 million [2]"]);
  });

  it.each([
    [
      "the votes and those who voted",
      [
        "Pilots of the five northern ferries approved the contract by 71 percent.",
        "Only 48 percent of the pilots of the five northern ferries took part in the vote on the contract.",
      ],
    ],
    [
      "sums of two things",
      ["The yard put aside $310m into a fund for its pilots.", "The town spent $430m on a dock for the ferries."],
    ],
    [
      "two numbers that one report gives both",
      [
        "The storm sank 140 trawlers off Bodo, and 120 trawlers off Tromso.",
        "The storm sank 120 trawlers in the north, the coast guard said.",
        "The storm sank 140 trawlers in the south, the coast guard said.",
      ],
    ],
    [
      "what shares were traded at in one hour and the next",
      [
        "Ostrand shares fell 2 percent to $65 in the morning on news of the ferry talks.",
        "Doubts about the ferry talks grew at noon, when Ostrand shares traded at $63.",
      ],
    ],
    [
      "a demand and an offer",
      [
        "The pilots want a bonus of 4,000 euros for the night flights to Bodo.",
        "The airline offered a bonus of 3,000 euros for the night flights to Bodo.",
      ],
    ],
    [
      "a toll of another day",
      [
        "The ferry fire in Bodo killed 14 people on Friday, the harbour master said.",
        "By Sunday the ferry fire in Bodo had killed 18 people, two of whom died in hospital.",
      ],
    ],
    [
      "what a draft has and what it has rounds later",
      [
        "BODO, May 4, 2026 (Nordwire) - Under the draft on herring, trawlers would pay for the herring of Tromso for 60 days.",
        "BODO, May 19, 2026 (Nordwire) - Under the draft on herring, trawlers would pay for the herring of Tromso for 45 days.",
      ],
    ],
    [
      "a number and the one that it replaces",
      [
        "Under the accord on herring, trawlers would pay for the herring of Tromso for six years.",
        "Under the accord on herring, trawlers would pay for the herring of Tromso for seven years rather than six.",
      ],
    ],
    [
      "numbers of two days",
      [
        "BODO, May 4, 2026 (Nordwire) - The storm of May 1 sank 120 trawlers off Bodo.",
        "BODO, May 7, 2026 (Nordwire) - The storm of May 6 sank 140 trawlers off Bodo.",
      ],
    ],
    [
      "the dead of two blows",
      [
        "BODO, May 7, 2026 (Nordwire) - The fog has gone. On May 6 a mine killed 30 sailors off Bodo, the navy said.",
        "BODO, May 7, 2026 (Nordwire) - The fog has gone. The alarm was given on May 5. A mine killed 20 sailors off Bodo, the navy said.",
      ],
    ],
    [
      "what two own",
      ["The herring list won 38 seats in the assembly of Tromso.", "With 41 seats the cod fishers lead in Bodo."],
    ],
    [
      "a number that is only less exact",
      ["About 80 ports had signed the mackerel charter.", "The mackerel charter was signed by 83 ports."],
    ],
    [
      "days and hours",
      ["The mackerel talks in Bodo lasted two days.", "The mackerel talks in Bodo lasted eleven hours."],
    ],
  ])("finds none between %s", async (_, texts) => {
    expect(await told(...texts)).toEqual([]);
  });

  it("finds the number that another puts it at, in one report", async () => {
    expect(await told("The union fears that 300 jobs are at risk in Bodo. The shipyard puts it at 200.")).toEqual([
      "figure: 200 [1] / 300 jobs [1]",
    ]);
  });

  it.each([
    ["Thirty clerks were hurt on the quay of Bodo, says the port; eleven, says the guild.", "Thirty clerks", "eleven"],
    [
      "Thirty clerks were hurt in Bodo, says the port; eleven, none of them badly, says the guild.",
      "Thirty clerks",
      "eleven",
    ],
    ["The port says 90 lorries were burnt, 40 according to the police.", "90 lorries", "40"],
    [
      "Ninety lorries stood in Bodo by the count of the drivers, forty if one believes the police.",
      "Ninety lorries",
      "forty",
    ],
    ["The port costs the deal at $21 million; the guild makes it $26 million.", "$21 million", "$26 million"],
  ])("finds two numbers of two voices in one breath: %s", async (text, one, other) => {
    expect(await told(text)).toEqual([`figure: ${[`${one} [1]`, `${other} [1]`].sort().join(" / ")}`]);
  });

  it.each([
    "Wages of clerks rose 4% in 2025, says the port; in 2026, 3%, says the guild.",
    "Thirty clerks were hurt in Bodo, says the port; eleven doctors came, says the guild.",
    "The port says 90 lorries were burnt, 40 of them by night.",
  ])("finds none of two things: %s", async (text) => {
    expect(await told(text)).toEqual([]);
  });

  it("takes the May of a dateline for a month", async () => {
    expect(
      await told(
        "BODO, May 4, 2026 (Nordwire) - The storm sank 120 trawlers off Bodo.",
        "BODO, May 5, 2026 (Nordwire) - The storm sank 140 trawlers off Bodo, the coast guard said.",
      ),
    ).toEqual(["figure: 120 trawlers [1] / 140 trawlers [2]"]);
  });

  it("finds lengths of what has no name", async () => {
    expect(
      await told(
        "Under the accord, trawlers would be able to enter the fjord of Tromso for 90 days, the ministry of fisheries says.",
        "Under the accord, trawlers would be able to enter the fjord of Tromso for 120 days, the harbour master was told.",
      ),
    ).toEqual(["figure: 120 days [2] / 90 days [1]"]);
  });

  it("says which number was withdrawn", async () => {
    const { disagreements } = await makeDossier([
      "The storm sank 120 trawlers off Bodo, the coast guard said.\n\nCorrection: The storm sank 120 trawlers, not 140.",
      "Exporters said on Monday that the storm had sunk 140 trawlers off Bodo.",
    ]);
    expect(disagreements.map(({ cause }) => cause)).toEqual([expect.stringMatching(/has withdrawn “140 trawlers/)]);
  });

  it.each([
    ["That number was a slip, its spokesman said later.", 5],
    ["That number was wrong, Norway said.", 4],
    ["That number was not wrong, it said.", 4],
  ])("tells that a number was taken back by the sentence behind it: %s", async (behind, grade) => {
    const { disagreements } = await makeDossier([
      `The storm sank 140 trawlers off Bodo, the Coast Guild said. ${behind}`,
      "The storm sank 120 trawlers off Bodo, Norway said on Monday.",
    ]);
    const side = disagreements[0]?.sides.find(({ value }) => value.startsWith("140"));
    expect(side?.standing.credibility).toBe(grade);
  });

  it("finds two dates by which one number is to be reached", async () => {
    expect(
      await told(
        "The accord promises $120 million a year for the trawlers of the north by 2031.",
        "Norway is to pay $120 million a year for trawlers by 2033.",
      ),
    ).toEqual(["date: 2031 [1] / 2033 [2]"]);
  });
});

describe("what is required", () => {
  it("has one bound, however it is worded", async () => {
    const found = await told(
      "The sale of the mill depends on acceptances from holders of at least 75 percent of its shares.",
      "Holders of at least 80 percent of the mill's shares must accept the sale.",
    );
    expect(found).toHaveLength(1);
  });
});

describe("how long a meeting lasted", () => {
  const met = "Norway and Chile met in Bodo on Monday.";
  it.each([
    [
      "of talks, and of the session",
      `${met} Seven hours of talks brought no accord on mackerel.`,
      `${met} The harbour master spoke after a ten-hour session.`,
      "Seven hours of talks / ten-hour session",
    ],
    [
      "short of a number, and past it",
      `${met} Ida Solheim spoke after a closing session of nearly five hours.`,
      `${met} The crews spoke to Ida Solheim after a closing session that went on for more than five hours.`,
      "more than five hours / nearly five hours",
    ],
    [
      "at the table, and of talks",
      `${met} The ten hours at the table were worth it, the harbour master said.`,
      `${met} Seven hours of talks brought no accord on mackerel.`,
      "Seven hours of talks / ten hours",
    ],
  ])("differs: %s", async (_, one, other, sides) => {
    const found = await told(one, other);
    expect(found.map((each) => each.replace(/ \[\d\]/g, ""))).toEqual([`figure: ${sides}`]);
  });

  it.each([
    [
      "of one session, and of all",
      `${met} The last day closed with a closing session of three hours, Ida Solheim said.`,
      `${met} The crews heard at noon that the talks had lasted nine hours in all.`,
    ],
    [
      "what was asked for",
      `${met} Seven hours of talks brought no accord on mackerel.`,
      `${met} The crews have asked for ten more hours of talks, the harbour master heard.`,
    ],
  ])("does not differ: %s", async (_, one, other) => {
    expect(await told(one, other)).toEqual([]);
  });
});

it("counts who sets one number against the other, and tells with a number that it was taken back", async () => {
  const { disagreements } = await makeDossier([
    "Trawlers may fish off Bodo for 60 days under the pact, the harbour board decided.",
    "Trawlers may fish off Bodo for 80 days under the pact, Mayor Ana Orr said.",
    "It ends after 60 days; the figure of 80 stands nowhere, and she has retracted it since.",
  ]);
  const [days] = disagreements.filter(({ kind }) => kind === "figure");
  expect(days?.sides.map(({ value, standing: { credibility } }) => `${value} ${credibility}`)).toEqual([
    "60 days 1",
    "80 days 5",
  ]);
  expect(days?.sides[1]?.standing.why).toMatch(/^Reports tell that it does not stand/);
  expect(new Set(days?.sides[0]?.evidence.map(({ report }) => report)).size).toBe(2);
});
