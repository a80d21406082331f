import { describe, expect, it } from "vitest";
import type { DraftBlock } from "./draft.js";
import { readStampLine, readUnderTitle } from "./stamp-line.js";

const blocks = (...lines: readonly string[]): DraftBlock[] =>
  lines.map((text) => ({ text, kind: "plain" }) as DraftBlock);

describe("readStampLine", () => {
  it.each([
    ["Fjord Fruit & Net Trade, issue 23, 8 June 2026", { outlet: "Fjord Fruit & Net Trade", published: "2026-06-08" }],
    [
      "Sound Coastal Broadcasting, posted October 4, 2026",
      { outlet: "Sound Coastal Broadcasting", published: "2026-10-04" },
    ],
    ["Radio Holm News, 11 March 2028. Newest entries first.", { outlet: "Radio Holm News", published: "2028-03-11" }],
    ["Press release | Oslo, 17.10.2024", { place: "Oslo", published: "2024-10-17" }],
    ["26 Oct 2026 | Nickel | Peru", { published: "2026-10-26" }],
    ["Day 40. Friday, June 12, 2026", { published: "2026-06-12" }],
    ["TV Holm / 12.03.2028. 09:14", { outlet: "TV Holm", published: "2028-03-12" }],
    [
      "May 4, 2026 - Winnipeg, Manitoba - Department of Ports",
      { outlet: "Department of Ports", place: "Winnipeg", published: "2026-05-04" },
    ],
  ])("%s", (line, expected) => {
    expect(readStampLine(line)).toEqual({ kind: "dateline", ...expected });
  });

  it.each([
    "Crews met on 11 March 2028. Everybody went home.",
    "The crews walked out on 8 June 2026",
    "Crews reject the offer of 8 June 2026, the third since May",
    "Markets live: Thursday 5 June",
    "Fjord Fruit & Net Trade, issue 23",
  ])("leaves %s", (line) => {
    expect(readStampLine(line)).toBeUndefined();
  });
});

describe("readUnderTitle", () => {
  it("takes a name over a date or a byline for the outlet", () => {
    const head = blocks("Crews reject the third offer", "Lantern World Service", "10 March 2026");
    expect(readUnderTitle(head, 1, true)).toEqual({ kind: "outlet", outlet: "Lantern World Service" });
    expect(readUnderTitle(head, 1, false)).toBeUndefined();
  });

  it("leaves a section, an office and what no date follows", () => {
    for (const lines of [
      ["World", "10 March 2026"],
      ["Europe Correspondent", "10 March 2026"],
      ["Lantern World Service", "It rained."],
    ])
      expect(readUnderTitle(blocks("Crews reject the third offer", ...lines), 1, true)).toBeUndefined();
  });
});
