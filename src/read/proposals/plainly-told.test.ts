import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

const provided = (text: string): string[] => {
  const reading = readText(text);
  return reading.provisions.map((p) => words(reading, p));
};

const taken = (text: string): string[] => {
  const reading = readText(text);
  return reading.reactions.map((r) => `${nameOf(reading, r.who)} ${r.stance}`);
};

describe("what is in a text", () => {
  it.each<[string, string[]]>([
    [
      "Norway presented a proposal. The proposal provides for a cut of the toll on cod, the end of the levy imposed by Chile on salt, and a joint panel which would meet in May.",
      [
        "a cut of the toll on cod",
        "the end of the levy imposed by Chile on salt",
        "a joint panel which would meet in May",
      ],
    ],
    [
      "Norway presented a joint proposal with fixed tolls for two years, a reserve of 3 percent for newcomers, and a review clause.",
      ["fixed tolls for two years", "a reserve of 3 percent for newcomers", "a review clause"],
    ],
    ["Norway tabled a draft with the backing of Chile.", []],
    [
      "Norway tabled a draft. It gives Chile 15 percent, Peru 11 and the rowers 9.",
      ["gives Chile 15 percent, Peru 11 and the rowers 9"],
    ],
    [
      "On the table was a draft which Ana Reyes sent round in June and which would cap the toll at two euros.",
      ["would cap the toll at two euros"],
    ],
    [
      "Chile and Norway reached a deal on Friday. It includes a cut of 5% in the toll, a sum of 300 euros for each crew and a joint panel on nets.",
      ["a cut of 5% in the toll", "a sum of 300 euros for each crew", "a joint panel on nets"],
    ],
    ["Chile reached a deal with a bank on Friday. It closed three huts.", []],
    [
      "Ana Reyes, the mediator, wants both sides back with a draft of her own, which would part tolls from hours.",
      ["would part tolls from hours"],
    ],
    [
      "Ana Reyes, the mediator, is to circulate a paper on Monday. Under the proposal, pay would be settled at once.",
      ["pay would be settled at once"],
    ],
  ])("holds: %s", (text, expected) => {
    expect(provided(text)).toEqual(expected);
  });
});

describe("who takes it how", () => {
  it.each<[string, string[]]>([
    ["Norway tabled a draft. Chile liked it. Peru, which wanted more, did not.", ["Chile supports", "Peru criticises"]],
    ["Norway tabled a draft. Chile accepted it. Peru has not.", ["Chile supports", "Peru reserves"]],
    ["Norway tabled a draft. Chile rejected it. Peru did not.", ["Chile rejects"]],
    ["Norway tabled a draft. Peru sat in as an observer. Chile turned it down.", ["Chile rejects"]],
    ["Norway tabled a draft. Chile, which sells salt, has said it will vote against.", ["Chile rejects"]],
    ["Norway tabled a draft. Chile will vote against the mayor.", []],
    ["Norway tabled a draft. Asked whether Chile would close the port, Ana Reyes shook her head.", []],
    ["Norway tabled a draft. Ana Reyes said the toll is short, that it is in line with the law of the sea.", []],
    ["Norway tabled a draft. Chile accepted the figure of 200 boats.", ["Chile supports"]],
  ])("%s", (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it("is whoever's board it is", () => {
    const text = "The Rowers' Guild has a board of nine. Norway raised its bid. Salt Lines's board recommends the bid.";
    expect(taken(text)).toEqual(["Salt Lines supports"]);
  });
});

describe("whose an offer is", () => {
  it.each([
    ["The Harbour Board stands by the offer which it made in May.", "Harbour Board"],
    ["Ana Reyes wants both sides back with a draft of her own, which would cap the toll.", "Ana Reyes"],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    expect(reading.proposals.flatMap((p) => p.authors.map((who) => nameOf(reading, who)))).toContain(expected);
  });
});

describe("a list of demands", () => {
  const listed = (text: string): string[] => {
    const reading = readText(text);
    return reading.proposals.map(({ name, authors }) => `${name} ${authors.map((who) => nameOf(reading, who))}`);
  };

  it.each<[string, string[]]>([
    [
      "The Rowers' Guild set out its conditions for ending the strike: two seats on the board and a rise of 6%, paid in May.",
      ["conditions Rowers' Guild"],
    ],
    ["Chile listed four demands: two seats, a toll of 6%, and a ban on nets.", ["four demands Chile"]],
    ["Chile published a list of demands: two seats, a toll of 6%, and a ban on nets.", ["demands Chile"]],
    ["Chile repeated its demands on Monday.", []],
    ["Norway's draft met these conditions: it was short, clear and late.", ["Norway's draft Norway"]],
  ])("is a paper of its own: %s", (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });

  it("is no other paper of the same side", () => {
    const reading = readText(
      "Chile listed four demands: two seats, a toll of 6%, and a ban on nets. Chile's draft is short.",
    );
    expect(new Set(reading.proposals.map(({ proposal }) => proposal)).size).toBe(2);
  });
});

describe("what somebody proposes", () => {
  it("is on the table where the report goes on with it", () => {
    expect(taken("Norway proposed that the two towns share the lock. Chile dismissed the idea.")).toEqual([
      "Chile rejects",
    ]);
  });

  it("is not the accord that both have struck", () => {
    const reading = readText(
      "Chile and Norway reached an understanding on tolls. The understanding covers cod. Norway's 12-point paper caps the toll at two euros.",
    );
    const numbers = reading.proposals.map(({ name, proposal }) => [name, proposal] as const);
    expect(new Map(numbers).get("understanding")).not.toBe(numbers.at(-1)?.[1]);
  });

  it("has no part in a settlement of others", () => {
    expect(taken("Chile rejected Norway's offer. The cooks' union accepted a 4% settlement in May.")).toEqual([
      "Chile rejects",
    ]);
  });
});

describe("what somebody calls it", () => {
  it.each<[string, string[]]>([
    ["Norway tabled a draft. Ana Reyes of Chile called it “a funeral with flowers”.", ["Ana Reyes criticises"]],
    ["Norway tabled a draft. Ana Reyes of Chile said it was old cod in a new wrapper.", ["Ana Reyes criticises"]],
    [
      "Norway tabled a draft. Ana Reyes of Chile said the text would be worth nothing if Peru closed the port.",
      ["Ana Reyes reserves"],
    ],
  ])("%s", (text, expected) => {
    expect(taken(text)).toEqual(expected);
  });
});
