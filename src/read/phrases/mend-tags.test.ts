import { describe, expect, it } from "vitest";
import { readText } from "../../../test/read-text.js";

/** The tag and lemma of a word in a text. */
const tagged = (text: string, word: string): string[] =>
  readText(text).tokens.flatMap((t) => (t.text === word ? [`${t.xpos} ${t.lemma}`] : []));

describe("words that only look like adjectives", () => {
  it.each([
    ["Ferry crews have suspended two days of strikes.", "suspended", "VBN suspend"],
    [
      "The fisheries draft was reportedly formulated chiefly through letters between Ana Reyes and Omar Berg.",
      "formulated",
      "VBN formulate",
    ],
  ])("are verbs: %s", (text, word, expected) => {
    expect(tagged(text, word)).toEqual([expected]);
  });

  it.each([
    ["They have limited time.", "limited", "JJ limited"],
    ["Ana Reyes was concerned about the quota.", "concerned", "JJ concerned"],
  ])("stay adjectives: %s", (text, word, expected) => {
    expect(tagged(text, word)).toEqual([expected]);
  });
});
