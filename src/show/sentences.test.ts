import { describe, expect, it } from "vitest";
import { splitSentences } from "./sentences.js";

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences to cite", () => {
  it.each([
    ["One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["A line\n\nAnother line", ["A line", "Another line"]],
    ['"We agree." They left.', ['"We agree."', "They left."]],
    ["Mr. Haddad met Dr. Osei. They spoke.", ["Mr. Haddad met Dr. Osei.", "They spoke."]],
    ["The U.S. Envoy left.", ["The U.S. Envoy left."]],
    ["It cost 3.5 million. Then 4.", ["It cost 3.5 million.", "Then 4."]],
    ["It ended … so they say", ["It ended … so they say"]],
    ["", []],
  ])("splits %j", (text, sentences) => expect(split(text)).toEqual(sentences));

  it("takes a long line in no time", () => {
    const started = performance.now();
    expect(splitSentences("A. ".repeat(300_000)).length).toBeGreaterThan(0);
    expect(splitSentences(".".repeat(300_000))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
