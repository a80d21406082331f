import { describe, expect, it } from "vitest";
import { readPlainText } from "./plain-text.js";

const read = (...lines: string[]) => readPlainText(lines.join("\n")).map(({ kind, text }) => `${kind}: ${text}`);

describe("readPlainText", () => {
  it("takes each line as a paragraph where lines are paragraphs", () => {
    expect(
      read(
        "The dockers' union and the port authority met on Monday in Antwerp and agreed on a first list of points for the summer talks.",
        "They meet again on Friday.",
        "Both sides said that wages come last.",
      ),
    ).toHaveLength(3);
  });

  it("joins lines that were wrapped at a width", () => {
    expect(
      read(
        "Dockers set date for talks",
        "",
        "ANTWERP - The dockers' union and the port authority met on Monday and",
        "agreed on a first list of points for the summer talks, both said in a",
        "joint note.",
        "",
        "They meet again on Friday. Wages, a spokeswoman said, come last. Long-",
        "term contracts come first.",
      ),
    ).toEqual([
      "plain: Dockers set date for talks",
      "plain: ANTWERP - The dockers' union and the port authority met on Monday and agreed on a first list of points for the summer talks, both said in a joint note.",
      "plain: They meet again on Friday. Wages, a spokeswoman said, come last. Long-term contracts come first.",
    ]);
  });

  it("does not join a title to a wrapped paragraph that follows without a blank line", () => {
    const blocks = read(
      "Dockers set date for talks",
      "ANTWERP - The dockers' union and the port authority met on Monday and",
      "agreed on a first list of points for the summer talks, both said in a",
      "joint note that was read to reporters at the gate of the main terminal",
    );
    expect(blocks[0]).toBe("plain: Dockers set date for talks");
    expect(blocks).toHaveLength(2);
  });

  it.each([
    ["• A cap on crews", "item: A cap on crews"],
    ["- A cap on crews", "item: A cap on crews"],
    ["– A cap on crews", "item: A cap on crews"],
    ["* A cap on crews", "item: A cap on crews"],
    ["2. A cap on crews", "item: A cap on crews"],
    ["(b) A cap on crews", "item: A cap on crews"],
    ["   \u2022\u00a0 A cap on crews", "item: A cap on crews"],
    ["A. Brandt signed", "plain: A. Brandt signed"],
    ["(c) 2026 Delta News", "plain: (c) 2026 Delta News"],
    ["-5 degrees at the gate", "plain: -5 degrees at the gate"],
    ["2.5 million crates", "plain: 2.5 million crates"],
    ["* Correction: the vote was on Monday.", "plain: * Correction: the vote was on Monday."],
  ])("%s", (line, block) => expect(read(line)).toEqual([block]));

  it("cleans white space and what does not print, and keeps words", () => {
    expect(read("Zo\u0308e\u00a0said\u200b: \t\u201cno\u201d.\u2028Then she left.")).toEqual([
      "plain: Zöe said: “no”.",
      "plain: Then she left.",
    ]);
  });
});
