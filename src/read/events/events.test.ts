import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

/** "move status: agents > patients". */
function events(text: string): string[] {
  const reading = readText(text);
  const names = (list: readonly number[]) => list.map((e) => nameOf(reading, e)).join(", ");
  return reading.events.map((e) => `${e.move} ${e.status}: ${names(e.agents)} > ${names(e.patients)}`);
}

describe("events", () => {
  it.each([
    ["Chief negotiator Ana Reyes resigned on Monday.", ["resign happened: Ana Reyes > "]],
    ["The union appointed Omar Haddad as its lead negotiator on Monday.", "appoint happened"],
    ["Chile rejected the plan on Monday.", ["reject happened: Chile > "]],
    ["Norway has not rejected the plan.", ["reject denied: Norway > "]],
    ["Norway and Chile failed on Monday to agree the text.", ["talks-fail happened: Norway, Chile > "]],
    ["The Lock Board met on Monday. The plan was sold. Norway approved it.", "accept happened"],
    ["Norway has postponed the hearing.", "call-off-step called off"],
    ["Norway and Iceland are preparing further rounds of talks.", "prepare-talks planned"],
    ["Norway had planned talks with Iceland.", "prepare-talks possible"],
    ["Norway may reject the plan.", ["reject possible: Norway > "]],
    ["Norway and Iceland will sign the agreement on Friday.", ["sign planned: Norway, Iceland > "]],
    ["The army attacked the town of Kesra on Sunday.", "attack happened"],
  ])("%s", (text, expected) => {
    if (typeof expected === "string") expect(events(text).some((e) => e.startsWith(expected))).toBe(true);
    else expect(events(text)).toEqual(expected);
  });

  it.each([
    ["what somebody only says", "“Norway rejected the plan,” Ana Reyes said."],
    ["a verb of another thing", "The baker signed his name."],
  ])("takes no event from %s", (_, text) => {
    expect(events(text).filter((e) => !e.includes("denied"))).toEqual([]);
  });

  it.each([
    ["Scores of miners have been killed since the strike began on 3 March 2025.", "attack: "],
    ["Scores of miners have been killed since the invasion on 3 March 2025.", "invade: 3 March 2025"],
    ["The army attacked the town of Kesra on 3 March 2025.", "attack: 3 March 2025"],
    ["Norway rejected the plan that Chile put to it on 3 March 2025.", "reject: "],
    ["Norway walked out because Chile had not supplied papers requested on 3 March 2025.", "walk-out: "],
  ])("dates what happened on a day, not since it: %s", (text, expected) => {
    const { events: found, times } = readText(text);
    const dated = found.map((e) => `${e.move}: ${e.times.map((t) => times[t]?.when?.text).join(", ")}`);
    expect(dated).toContain(expected);
  });

  it("calls nothing off that only puts something else off", () => {
    expect(events("The strike at the port of Norway, on 4 May, delayed four ships.")).not.toContainEqual(
      expect.stringContaining("called off"),
    );
  });

  it("does not tell as ahead what is told in the past, whatever day is read beside it", () => {
    expect(events("Chief negotiator Ana Reyes resigned on 20 May 2026.")).toEqual(["resign happened: Ana Reyes > "]);
  });

  it("tells as ahead what is dated after the report", () => {
    expect(events("The deadline for a deal with Norway is on Friday.")).toEqual([
      expect.stringMatching(/^threaten planned/),
    ]);
  });

  it("dates what somebody did by his clause, not by what is said of him in passing", () => {
    const { events: found, times } = readText(
      "Ana Reyes, whose speech drew thousands to the port on 3 May 2025, stepped aside as chief negotiator on 9 June 2025.",
    );
    expect(found.flatMap((e) => (e.move === "resign" ? e.times.map((t) => times[t]?.when?.text) : []))).toEqual([
      "9 June 2025",
    ]);
  });
});
