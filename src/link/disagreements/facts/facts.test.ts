import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readText } from "../../../../test/read-text.js";
import { BERGEN, disagreementsOf, LATER, OSLO } from "../../../../test/tell-disagreements.js";
import { factsIn } from "./facts-in.js";

interface Entry {
  readonly id: string;
  readonly examples: Readonly<Record<string, readonly string[]>>;
  readonly not: readonly string[];
}

const { questions } = parse(
  readFileSync(new URL("../../../../data/negotiation/opposites.yaml", import.meta.url), "utf8"),
) as { readonly questions: readonly Entry[] };
const answersIn = (text: string) =>
  factsIn(readText(text)).map(
    ({ question, answer, force }) => `${question.id} ${answer}${force.negated ? "-not" : ""}`,
  );

describe("answers that cannot both be so", () => {
  it.each(
    questions.flatMap(({ id, examples }) =>
      Object.entries(examples).flatMap(([answer, texts]) => texts.map((text) => [`${id} ${answer}`, text] as const)),
    ),
  )("are %s: %s", (answer, text) => expect(answersIn(text)).toContain(answer));

  it.each(questions.flatMap(({ id, not }) => not.map((text) => [id, text] as const)))("are not %s: %s", (id, text) =>
    expect(answersIn(text).filter((answer) => answer.startsWith(`${id} `))).toEqual([]),
  );
});

describe("reports that answer one question in two ways", () => {
  it.each([
    [
      `${OSLO} Kelvik Shipping signed a contract with its pilots on Tuesday, the union said.`,
      `${BERGEN} No contract has been signed with the pilots of Kelvik Shipping, its owners said on Wednesday.`,
      "whether the contract was signed: Kelvik Shipping signed a contract with its pilots / No contract has been signed with the pilots of Kelvik Shipping",
    ],
    [
      `${OSLO} The pilots of Kelvik Shipping turned down the offer of the yard on Wednesday.`,
      `${BERGEN} The pilots of Kelvik Shipping have accepted the offer of the yard, its manager said.`,
      "whether the pilots accepted the offer: The pilots of Kelvik Shipping have accepted the offer of the yard / The pilots of Kelvik Shipping turned down the offer of the yard",
    ],
    [
      `${OSLO} The pilots' union walked out of the talks with Kelvik Shipping on Tuesday, the company said.`,
      `${BERGEN} Kelvik Shipping stormed out of the talks on Tuesday, the pilots' union said.`,
      "who walked out: Kelvik Shipping stormed out of the talks on Tuesday / The pilots' union walked out of the talks with Kelvik Shipping",
    ],
    [
      `${OSLO} The talks between Kelvik Shipping and its pilots will resume on Friday.`,
      `${BERGEN} Kelvik Shipping and its pilots go back to the table on Saturday, a mediator said.`,
      "when the talks resume: Friday / Saturday",
    ],
    [
      `${OSLO} The board of Kelvik Shipping unanimously approved the contract with the pilots on Tuesday.`,
      `${BERGEN} The board of Kelvik Shipping approved the contract with the pilots on Tuesday, with two members voting against.`,
      "whether all were for it: Kelvik Shipping unanimously approved / with two members voting against",
    ],
    [
      `${OSLO} Pilots of Kelvik Shipping accepted the contract by 61 percent to 39, their union said. They run five ferries.`,
      `${BERGEN} Pilots of Kelvik Shipping backed the contract in a ballot, with 57 percent in favour, the yard said. They run five ferries.`,
      "by how much the vote was won: 57 percent / 61 percent",
    ],
    [
      `${OSLO} Pilots of Kelvik Shipping turned down the contract on Tuesday, their union said. In February, 64 percent voted against it. They run five ferries.`,
      `${BERGEN} Pilots of Kelvik Shipping turned down the contract on Tuesday, the yard said. When they voted in February, 58 percent opposed it. They run five ferries.`,
      "share of the vote: 58 percent / 64 percent",
    ],
    [
      `${OSLO} The pilots of Kelvik Shipping stormed out on Tuesday, a mediator for the yard said.`,
      `${BERGEN} No delegation walked out on Tuesday, the mediator for the yard of Kelvik Shipping and its pilots said.`,
      "whether the pilots walked out: No delegation walked out on Tuesday / The pilots of Kelvik Shipping stormed out on Tuesday",
    ],
    [
      `${OSLO} Kelvik Shipping signed the accord with its pilots on Tuesday, a mediator said.`,
      `${BERGEN} Kelvik Shipping has signed nothing, it said of the talks with its pilots.`,
      "whether the accord was signed: Kelvik Shipping has signed nothing / Kelvik Shipping signed the accord with its pilots",
    ],
    [
      `${OSLO} It was Norway that laid a six-year timetable for the mackerel on the table, envoys of Norway and Iceland said.`,
      `${BERGEN} The six-year plan for the mackerel was drawn up by Iceland, envoys of Norway and Iceland said.`,
      "who put forward the six-year plan: Norway that laid a six-year timetable / The six-year plan for the mackerel was drawn up by Iceland",
    ],
    [
      `${OSLO} The envoys of Kelvik Shipping and its pilots will meet again on 20 May.`,
      `${BERGEN} If all goes well, the envoys of Kelvik Shipping and its pilots will meet again on 27 May.`,
      "when the envoys of Kelvik Shipping and its pilots will meet again: 20 May / 27 May",
    ],
  ])("differ: %s", async (one, other, quarrel) => {
    expect(await disagreementsOf(one, other)).toEqual([quarrel]);
  });

  it.each([
    // What was not so yet may be so the next day.
    [
      `${OSLO} No contract has been signed with the pilots of Kelvik Shipping, its owners said.`,
      `${LATER} Kelvik Shipping signed a contract with its pilots on Thursday.`,
    ],
    // Two deals.
    [
      `${OSLO} Kelvik Shipping and its pilots have agreed to open the gate of the yard.`,
      `${BERGEN} Kelvik Shipping and its pilots have not agreed on the hours of the night watch.`,
    ],
    // Only possible.
    [
      `${OSLO} The pilots of Kelvik Shipping could accept the offer if the night watch is paid double.`,
      `${BERGEN} The pilots of Kelvik Shipping have not accepted the offer.`,
    ],
    // A round of long ago.
    [
      `${OSLO} A round of talks between Kelvik Shipping and its pilots ended in January over the night watch.`,
      `${BERGEN} The talks between Kelvik Shipping and its pilots are still under way at the request of the yard.`,
    ],
    // A round that is dated by the clause on which it hangs.
    [
      `${OSLO} The two sides last sat down on 6 January, a meeting which ended when the pilots of Kelvik Shipping left the room.`,
      `${BERGEN} The talks between Kelvik Shipping and its pilots are still under way at the request of the yard.`,
    ],
    // One who talks is not the sides.
    [
      `${OSLO} The talks between Kelvik Shipping and its pilots ended without a contract.`,
      `${BERGEN} The bank of Kelvik Shipping is negotiating separately with its lenders in Oslo, not with the pilots.`,
    ],
    // What they agreed on is told with it.
    [
      `${OSLO} The talks between Kelvik Shipping and its pilots ended without a deal.`,
      `${BERGEN} Kelvik Shipping and its pilots counted nine clauses of the contract talks on which they have reached agreement.`,
    ],
    // Contracts that they have with others.
    [
      `${OSLO} The talks between Kelvik Shipping and its pilots broke up without a contract.`,
      `${BERGEN} Two of the yards that hire pilots said they had contracts in place with Kelvik Shipping until the spring.`,
    ],
    // Who was talking to a paper.
    [
      `${OSLO} The talks between Kelvik Shipping and its pilots have ended.`,
      `${BERGEN} The owner of Kelvik Shipping was talking to the Bergen Herald about the talks with its pilots.`,
    ],
    // Each side has a plan of its own.
    [
      `${OSLO} Norway put forward a plan for the mackerel on Tuesday, envoys of Norway and Iceland said.`,
      `${BERGEN} Iceland put forward a plan for the mackerel on Tuesday, envoys of Norway and Iceland said.`,
    ],
    // Who would sign nothing that binds him may sign the rest.
    [
      `${OSLO} Kelvik Shipping signed the accord with its pilots on Tuesday.`,
      `${BERGEN} Kelvik Shipping has signed nothing that binds its pilots, it said.`,
    ],
    // One who is a part of the other.
    [
      `${OSLO} Kelvik Shipping called off the meeting with the pilots on Tuesday.`,
      `${BERGEN} The owners of Kelvik Shipping called off the meeting with the pilots on Tuesday.`,
    ],
  ])("do not: %s", async (one, other) => {
    expect(await disagreementsOf(one, other)).toEqual([]);
  });
});
