import { describe, expect, it } from "vitest";
import { ingest, link, readAll } from "../index.js";
import { daysIn } from "./days-in.js";
import { Record } from "./record.js";

/** "words own|beside|inside" of the days of a sentence. */
async function tell(sentence: string): Promise<string[]> {
  const text = `VARNA, May 12, 2026 (Nordwire) - ${sentence}`;
  const { intakes } = await ingest({ from: "a.txt", bytes: new TextEncoder().encode(text) });
  const links = link(readAll(intakes));
  const report = intakes[0]?.report;
  const start = report?.text.indexOf(sentence) ?? 0;
  const evidence = { report: report?.id ?? "", start, end: start + sentence.length, quote: sentence };
  return daysIn(new Record(links), evidence).map(
    ({ words, isOwn, isBeside }) => `${words} ${isBeside ? "beside" : isOwn ? "own" : "inside"}`,
  );
}

describe("daysIn", () => {
  it.each([
    ["The crews signed the deal on Monday.", "Monday own"],
    ["The owners say there will be no ferries on Friday.", "Friday own"],
    ["The two sides are expected to sign on Friday.", "Friday own"],
    ["The board will examine the deal at its sitting on Friday.", "Friday own"],
    ["The walkout of May 21 was called before the talks.", "May 21 beside"],
    ["The minister asks the guild to cancel the walkout planned for Friday.", "Friday inside"],
    ["The minister has told colleagues that the pilots will ask for more by Friday.", "Friday inside"],
    ["The union has asked for the list on paper before the two sides sit down again on Friday.", "Friday beside"],
  ])("%s", async (sentence, expected) => {
    expect(await tell(sentence)).toEqual([expected]);
  });
});
