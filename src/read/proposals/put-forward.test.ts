import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

describe("proposals by how they are put forward", () => {
  it.each([
    ["A compromise put forward by the envoy Ana Reyes would cut the toll to two euros.", ["Ana Reyes"]],
    ["The draft, put on the table by Ms Reyes, would close two quays.", ["Reyes"]],
    ["The text tabled this week by Ana Reyes would close two quays.", ["Ana Reyes"]],
    ["Norway has put a compromise in front of Chile that would spare crews a toll.", ["Norway"]],
    ["Ana Reyes left each side with a draft that would close two quays.", ["Ana Reyes"]],
    ["Ana Reyes made available to both sides a revised text on tolls.", ["Ana Reyes"]],
    ["Ana Reyes gave both sides a short paper. It suggests a toll of two euros.", ["Ana Reyes"]],
    ["But a paper from the Chilean chairman, Ole Dahl, suggests closing two quays.", ["Ole Dahl"]],
    ["The ferry line is a proposal of the Harbour Guild.", ["Harbour Guild"]],
    ["The talks turn on a paper that the envoy Ana Reyes sent both sides.", ["Ana Reyes"]],
    ["Under the plan that Norway has put together, two quays would close.", ["Norway"]],
    ["Ana Reyes surprised the crews with an offer to pay for 20 nets.", ["Ana Reyes"]],
    ["Norway reviewed a draft treaty (Version 3), prepared by Chile and sent round on Monday.", ["Chile"]],
    ["Chile refused the plan and on Friday delivered a counterproposal.", ["Chile"]],
  ])("are of: %s", (text, expected) => {
    const reading = readText(text);
    const authors = reading.proposals.flatMap((p) => p.authors.map((a) => nameOf(reading, a)));
    expect([...new Set(authors)]).toEqual(expected);
  });

  it.each([
    "The crews gave the plan for the quays a frosty reception. Norway left the room with a headache.",
    "This article was amended on 3 May. An earlier version put the catch at 40 tonnes.",
    "Chile would go on as it likes, and duties under the Lima Agreement would remain those of others.",
    "The guild wants the town to drop its plan to dock pay.",
  ])("are of nobody in: %s", (text) => {
    expect(readText(text).proposals.flatMap((p) => p.authors)).toEqual([]);
  });

  it.each([
    [
      "A mediator handed both sides a framework. Norway raised its offer to 21%. The plan would close two quays.",
      [0, 1, 0],
    ],
    [
      "Chile initialled an annex on tolls. Norway's offer is 5%. Under the annex, crews would pay once a year.",
      [0, 1, 0],
    ],
  ])("are told apart: %s", (text, expected) => {
    expect(readText(text).proposals.map((p) => p.proposal)).toEqual(expected);
  });

  it.each([
    ["Norway proposed a voluntary register in which gifts could be shown.", ["voluntary register proposal"]],
    ["Norway proposed a candidate for the chair. Chile proposed a new round of talks.", []],
  ])("are called: %s", (text, expected) => {
    expect(readText(text).proposals.map((p) => p.name)).toEqual(expected);
  });
});

describe("what is in them", () => {
  it.each([
    ["Chile refused the offer and tabled a counteroffer. It provides for a toll of 5%.", [1, "a toll of 5%"]],
    [
      "Norway put forward an initiative on steadying harbour ties, which calls for a standing board.",
      [0, "a standing board"],
    ],
    ["Norwegian envoys brought a paper to Lima. It sought a truce of one year.", [0, "sought a truce of one year"]],
    ["Chile came with a text of its own, they said, that would prolong the pause.", [0, "would prolong the pause"]],
    [
      "The toll would be set at 2 euros, against 4 now, under a draft by Chile.",
      [0, "The toll would be set at 2 euros, against 4 now"],
    ],
  ])("is: %s", (text, [proposal, expected]) => {
    const reading = readText(text);
    expect(reading.provisions.map((p) => [p.proposal, words(reading, p)])).toEqual([[proposal, expected]]);
  });

  it.each([
    "Norway tabled a draft. What they're saying: Not all of the crews are happy.",
    "Chile wants Norway's offer put to a vote.",
    "Norway tabled a draft. The draft suggests that talks are near.",
  ])("is not told in: %s", (text) => expect(readText(text).provisions).toEqual([]));
});

describe("how they are taken", () => {
  it.each([
    ["Norway made an offer. Chile did not say that it had turned the offer down.", []],
    ["Norway made an offer. Chile stopped short of saying that it would block the offer.", ["Chile reserves"]],
    ["Norway made an offer. Chile would put its name to nothing that binds it.", []],
    ["Norway made an offer. Chile would take up the offer on Monday.", []],
    ["Norway made an offer. Chile did not accept the offer.", ["Chile rejects"]],
    ["Norway made an offer. Chile has not accepted the offer.", ["Chile reserves"]],
    ["Norway made an offer. Chile could live with it on two conditions.", ["Chile reserves"]],
    ["Norway made an offer. Chile gave a chilly welcome Thursday to the offer.", ["Chile criticises"]],
    ["A draft by Norway would fix the toll at 40 euros. Chile called 40 euros a trivial sum.", ["Chile criticises"]],
    ["Norway made an offer. Chile said the offer was broadly consistent with its aims.", ["Chile supports"]],
  ])("%s", (text, expected) => {
    const reading = readText(text);
    expect(reading.reactions.map(({ who, stance }) => `${nameOf(reading, who)} ${stance}`)).toEqual(expected);
  });
});
