import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";
import { ingest, type Reading, readAll } from "../../index.js";

/** "status day: who", a line a step. */
function steps(text: string, by = "events:step"): string[] {
  const reading = readText(text);
  return reading.events
    .filter((e) => e.by === by)
    .map((e) => {
      const day = e.when?.to ?? reading.times[e.times[0] ?? -1]?.when?.from;
      return `${e.status} ${day}: ${e.agents.map((a) => nameOf(reading, a)).join(", ")}`;
    });
}

describe("steps", () => {
  it.each([
    ["The mandate of Norway ends on 31 May.", ["planned 2026-05-31: "]],
    ["Norway could decide in June whether the money is paid.", ["possible 2026-06-01: Norway"]],
    ["Ferries will run to a new timetable from 1 June.", ["planned 2026-06-01: "]],
    ["30 May: result of the count.", ["planned 2026-05-30: "]],
    ["The coming week will be decisive.", []],
    ["Norway plans to file the papers by 30 May.", ["planned 2026-05-30: Norway"]],
    ["Skippers warned that a ban would tie up the boats by June.", []],
    ["Skippers warned that they would tie up the boats in June.", ["planned 2026-06-01: "]],
    ["Norway has until 30 May to answer.", ["planned 2026-05-30: Norway"]],
    ["Norway has promised an answer by 30 May.", ["planned 2026-05-30: Norway"]],
    ["The launch of the first ferry has been put off to 30 May.", ["planned 2026-05-30: "]],
    ["The result of the count is expected on Friday.", ["planned 2026-05-15: "]],
    ["30 May, vote of the board.", ["planned 2026-05-30: "]],
    ["Ana Reyes said she would go to court.", ["planned undefined: Ana Reyes"]],
    ["Ana Reyes has threatened to see the board in court.", ["possible undefined: Ana Reyes"]],
    ["Ana Reyes intends to sell the lock.", ["planned undefined: Ana Reyes"]],
    ["30 May: a recount, if the margin is small.", ["possible 2026-05-30: "]],
    [
      "The hearing begins on 20 May and a ruling is expected on 30 May.",
      ["planned 2026-05-20: ", "planned 2026-05-30: "],
    ],
    ["Norway would shut the lock if no answer came by 30 May.", ["possible 2026-05-30: Norway"]],
    ["The inspectors go aboard on 30 May.", ["planned 2026-05-30: inspectors"]],
    ["Norway faces a motion on 30 May.", ["planned 2026-05-30: Norway"]],
    ["Norway gave the owners until 30 May to answer.", ["planned 2026-05-30: Norway"]],
    ["Bids for the lock are wanted by 30 May.", ["planned 2026-05-30: "]],
    ["Norway has fixed a new price for 30 May.", ["planned 2026-05-30: Norway"]],
    ["Ana Reyes goes before parliament on 30 May.", ["planned 2026-05-30: Ana Reyes"]],
    [
      "Norway will test one lock on 20 May and the other on 30 May.",
      ["planned 2026-05-20: Norway", "planned 2026-05-30: Norway"],
    ],
    ["The auditors have 20 days to read the books.", ["planned 2026-06-02: auditors"]],
    ["The board gave Ana Reyes a fortnight to reply.", ["planned 2026-05-27: board"]],
    ["Norway told the owners to move their boats by 30 May.", ["planned 2026-05-30: owners"]],
    ["The books close soon, with a hearing pencilled in for 30 May.", ["planned 2026-05-30: "]],
    ["Norway and Chile built a lock that is to open on 30 May.", ["planned 2026-05-30: "]],
    ["Norway hopes to dredge the lock on 30 May.", ["possible 2026-05-30: Norway"]],
    ["Chile is expected to pass a law before it rises on 30 May.", ["planned 2026-05-30: Chile"]],
    ["A recount has been pencilled in for 30 May.", ["planned 2026-05-30: "]],
    ["Norway has called off a parade that was due to begin on 30 May.", ["called off 2026-05-30: "]],
    ["Should no answer come by 30 May, Norway will shut the lock.", ["possible 2026-05-30: Norway"]],
    ["Norway published a map ahead of the 30 May deadline.", ["planned 2026-05-30: "]],
    ["The Lock Board rose on Monday. It will print a map on 30 May.", ["planned 2026-05-30: Lock Board"]],
    ["Norway will inspect the lock.", ["planned undefined: Norway"]],
    ["Norway must ratify the map.", ["planned undefined: Norway"]],
    [
      "Norway will print one map on 20 May and may sell it on 30 May if it rains.",
      ["planned 2026-05-20: Norway", "possible 2026-05-30: Norway"],
    ],
  ])("%s", (text, expected) => {
    expect(steps(text)).toEqual(expected);
  });

  it.each([
    ["The guild calls its members to bring their boats to a rally on 30 May.", ["planned 2026-05-30: guild"]],
    ["Ana Reyes promised to come to a public meeting in Lima on 30 May.", ["planned 2026-05-30: Ana Reyes"]],
    ["A conference is to be held in Lima on 30 May.", []],
  ])("tells who has a meeting to come: %s", (text, expected) => {
    expect(steps(text, "events:meeting-step")).toEqual(expected);
  });

  it("takes a body for who does what it says that it will do", () => {
    expect(steps("The Lock Board said it would test a pump on 30 May.")).toEqual(["planned 2026-05-30: Lock Board"]);
    expect(steps("Ana Reyes said it would take a boat on 30 May.")).toEqual(["planned 2026-05-30: "]);
  });

  it("takes items of a list that name a day ahead, verb or none", async () => {
    const text =
      "The main points:\n\n- a study of all nets, to be ready by October\n- new lamps\n- no night shift from 1 July\n";
    const { intakes } = await ingest({
      from: "list.md",
      bytes: new TextEncoder().encode(`OSLO, May 12, 2026 (Nordwire) - It rained.\n\n${text}`),
    });
    const reading = readAll(intakes)[0] as Reading;
    const found = reading.events.filter((e) => e.by === "events:step");
    expect(found.map((e) => reading.times[e.times[0] ?? -1]?.when?.from)).toEqual(["2026-10-01", "2026-07-01"]);
  });

  it.each([
    ["what is past", "The mandate of Norway ended on 2 May."],
    ["when the report was changed", "Updated 14 May 2026, 08:40 CET"],
    ["a day on which it is not to be", "The count will go on – not on 30 May, as was agreed."],
    ["what a thing is like", "The bid is a sum that was fair on 30 May."],
    ["what is only wanted", "Norway wants the money on 1 June."],
    ["what was paid before", "Norway is offering 40 euros, up from 30 on 30 May."],
    ["what somebody only says", "“The money will come on 1 June,” Ana Reyes said."],
    ["a meeting, which is told as one", "Norway and Chile will meet in Lima on 1 June."],
    ["what was planned before", "A hearing that had been set for 30 May was struck off the list."],
    ["what somebody has yet to say", "Ana Reyes has yet to say whether she would sell the lock."],
    ["what is only proposed", "Norway has proposed to split the lock."],
    ["what nobody could see done", "Ana Reyes intends to follow the count."],
    ["what has no day", "Norway will think about it."],
    ["what somebody says of another", "Ana Reyes said Per Holm would go to court."],
    ["a deadline that was missed", "Norway missed the Friday deadline."],
    ["what is only how things will be", "Norway will remain hopeful."],
  ])("takes none from %s", (_, text) => {
    expect(steps(text)).toEqual([]);
  });
});

describe("steps of a report without a date", () => {
  const told = async (text: string): Promise<string[]> => {
    const { intakes } = await ingest({
      from: "a.txt",
      bytes: new TextEncoder().encode(`A headline of no news\n\n${text}`),
    });
    const reading = readAll(intakes)[0] as Reading;
    return reading.events
      .filter((e) => e.move !== undefined)
      .map((e) => `${e.status}: ${e.times.map((t) => words(reading, reading.times[t] ?? e)).join()}`);
  };

  it.each([
    ["The mandate of Norway ends on Saturday.", ["planned: Saturday"]],
    ["Norway has until noon on Friday to answer.", ["planned: noon on Friday"]],
    ["Norway will print a map next week.", ["planned: next week"]],
    ["Norway called a recount for Friday.", ["planned: Friday"]],
    ["Norway closed the lock on Friday.", ["happened: Friday"]],
    ["Norway moved its ships last week.", ["happened: last week"]],
    ["Norway has 72 hours to answer.", ["planned: 72 hours"]],
  ])("%s", async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});
