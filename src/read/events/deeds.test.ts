import { describe, expect, it } from "vitest";
import { nameOf, readText, words } from "../../../test/read-text.js";

/** "day: who", a line a deed. */
function deeds(text: string): string[] {
  const reading = readText(text);
  return reading.events
    .filter((e) => e.move === "deed")
    .map((e) => {
      const when = e.when ?? reading.times[e.times[0] ?? -1]?.when;
      return `${when?.from}: ${e.agents.map((a) => nameOf(reading, a)).join(", ")}`;
    });
}

describe("deeds", () => {
  it.each([
    ["Norway moved its ships into the fjord in May 2020.", ["2020-05-01: Norway"]],
    ["The list, compiled by Norway on 4 May, is long.", ["2026-05-04: Norway"]],
    ["The ferry line was shut in 2024.", ["2024-01-01: "]],
    ["Norway shut the line in 1987.", ["1987-01-01: Norway"]],
    ["Norway, which bought two ships in 2019, will sell the lock.", ["2019-01-01: Norway"]],
    ["Norway stopped paying the toll on Monday.", ["2026-05-11: Norway"]],
    ["From 94 pages to none\n\nThe list was sent to Oslo on Monday.", ["2026-05-11: "]],
    [
      "Norway moved its ships on 4 May and Chile closed the gate on 6 May.",
      ["2026-05-04: Norway", "2026-05-06: Chile"],
    ],
    ["The Norwegian parcel, posted on 4 May at noon, was rejected by the board.", ["2026-05-04: "]],
    ["The mayor was sworn in on 4 May.", ["2026-05-04: "]],
    ["Norway has written to Chile.", ["undefined: Norway"]],
    ["Norway has come round.", []],
    ["Norway and Chile held talks. Both delegations have initialled a map.", ["undefined: Norway, Chile"]],
    ["Ana Reyes told Norway that it was late.", []],
    ["Ana Reyes, a lawyer who led the fleet in April, will resign.", ["2026-04-01: Ana Reyes"]],
    ["Norway has flown mail over the bay since October.", ["2025-10-01: Norway"]],
    ["Norway’s list was sent round on 4 May.", ["2026-05-04: "]],
    [
      "Norway shut the gate on 6 May, two days after a ferry had been stopped by the guard.",
      ["2026-05-06: Norway", "2026-05-04: "],
    ],
    ["A six-month pause broke down in March.", ["2026-03-01: "]],
    ["Norway began dredging the lock on Monday.", ["2026-05-11: Norway"]],
    ["Norway shut the gate on 2 May. Chile burned the map a week later.", ["2026-05-02: Norway", "2026-05-08: Chile"]],
    ["Norway said on Monday it was suspending the toll.", ["2026-05-11: Norway"]],
    ["Norway spoiled the nets on Monday, in the week before talks in Lima.", ["2026-05-11: Norway"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });

  it("tells each of several days of a sentence in its own words", () => {
    const reading = readText("On 4 May Norway moved its ships, and Chile closed the gate on 6 May.");
    expect(reading.events.filter((e) => e.by === "events:deed").map((e) => words(reading, e.text))).toEqual([
      "On 4 May Norway moved its ships",
      "Chile closed the gate on 6 May",
    ]);
  });

  it.each([
    ["what is to come", "Norway will shut the line on 1 June."],
    ["what somebody says", "Norway said on Monday that the line was old."],
    ["what lasts", "The line cost much in 2020."],
    ["what was before a day", "Norway shut the line before May 2020."],
    ["what only a thing has for its year", "Norway spoiled the 2020 text."],
    ["a meeting, which is told as one", "Norway and Chile met in Lima on Monday."],
    ["what is only planned", "The line would shut as planned on 1 May."],
    ["a note of when the page was changed", "Updated 4 May 2026"],
    ["a day that another thing has", "Ana Reyes spoiled the fruitless May draft."],
    ["what is history", "The fleets had last shut the line in 1987."],
    ["what is history, of somebody", "Norway has shut the line since 1987."],
    ["what has no day", "Ana Reyes shut the line."],
    ["what is said in passing", "Norway, which lost much in 2019, will sell the lock."],
    ["what is given until a day ahead", "Norway gave Chile until 30 May to answer."],
    ["how much somebody trades", "Norway sold two million tons of coal."],
  ])("takes none from %s", (_, text) => {
    expect(deeds(text)).toEqual([]);
  });

  it("are of those whom the clause names, where neither subject nor object is anybody", () => {
    const reading = readText(
      "A text sent round by Norway was printed on 4 May. Two guards of Norway were hurt on 5 May.",
    );
    const found = reading.events.filter((e) => e.by === "events:deed");
    expect(found.map((e) => e.patients.map((p) => nameOf(reading, p)))).toEqual([["Norway"], ["guards"]]);
  });
});
