import { describe, expect, it } from "vitest";
import { findSentenceEnds, LONGEST_SENTENCE } from "./sentences.js";
import { findTokens } from "./tokens.js";

/** Gives the sentences of one block. */
const split = (text: string): string[] => {
  const bounds = findTokens(text, { start: 0, end: text.length });
  let first = 0;
  return findSentenceEnds(text, bounds).map((last) => {
    const sentence = text.slice(bounds[2 * first], bounds[2 * last - 1]);
    first = last;
    return sentence;
  });
};

describe("findSentenceEnds", () => {
  it.each([
    ["The talks ended. Nobody signed.", 2],
    ["The U.S. Treasury agreed. The U.K. did not.", 2],
    ["They flew to the U.S. The talks go on there.", 2],
    ["Gen. Ortega met Dr. Lind and Sen. Okoro at 5 p.m. on Jan. 4.", 1],
    ["They met at 5 p.m. The deal was signed.", 2],
    ["J. K. Alva and Maria T. Lindqvist spoke.", 1],
    ["Harbour Corp. Chief Executive Ana Reis resigned.", 1],
    ["Clause No. 7 stands. No. They will not move.", 3],
    ['"We will not sign. It is bad," she said.', 2],
    ['"We will not sign." He left.', 2],
    ["“We will not sign.” He left the room.", 2],
    ['"Why now?" Ms. Ruiz asked.', 1],
    ["“Will they come?” asked Mr. Tamm. Nobody knew.", 2],
    ["“Never!” Deputy Minister Ivo Halden shouted.", 1],
    ['"Why now?" Nobody knew.', 2],
    ["He said “no.” and then left.", 1],
    ["(They left early.) The talks went on.", 2],
    ["“It is over,” he said. “We go home.”", 2],
    ["Who knows? Not I! We will see.", 3],
    ["It grew by 3.5 percent. In 2025, it fell.", 2],
    ["They waited... and then left.", 1],
    ["They waited… Then they left.", 2],
    ["The offer was rejected.[1] Workers struck.", 2],
    ["e.g. the tariff, i.e. the levy", 1],
  ])("splits %s", (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("keeps closing marks with their sentence", () => {
    expect(split("“We wait.” (So do they.) Then we go.")).toEqual(["“We wait.”", "(So do they.)", "Then we go."]);
  });

  it("cuts text without sentence ends", () => {
    const sentences = split("word ".repeat(3 * LONGEST_SENTENCE));
    expect(sentences.length).toBeGreaterThanOrEqual(3);
  });
});
