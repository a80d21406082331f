import { describe, expect, it } from "vitest";
import { readText, words } from "../../../../test/read-text.js";

const provided = (text: string): string[] => {
  const reading = readText(text);
  return reading.provisions.map((p) => words(reading, p));
};

describe("what a text holds", () => {
  it.each<[string, string[]]>([
    [
      "At the centre is a four-page paper that the envoy Ana Reyes gave both sides. According to two pilots who have read it, it would cap the toll at two euros.",
      ["would cap the toll at two euros"],
    ],
    [
      "Norway tabled a plan. Two people who have seen the plan said that it would let the owners close two berths.",
      ["would let the owners close two berths"],
    ],
    [
      "Ana Reyes's recommendations were handed to both sides. The recommendations call for a levy of 2 percent.",
      ["a levy of 2 percent"],
    ],
    [
      "Norway tabled a draft. It provides for a rise of 4 percent; a second week of leave for cooks; and a fund for which crews would pay.",
      ["a rise of 4 percent", "a second week of leave for cooks", "a fund for which crews would pay"],
    ],
    ["Norway tabled a draft. It provides for a rise of 4 percent; the crews left the room.", ["a rise of 4 percent"]],
    ["The proposal that was voted down included raises of 21 percent.", ["raises of 21 percent"]],
    ["Norway tabled a draft. The levy of 2 percent is in the draft.", ["The levy of 2 percent"]],
    ["Norway tabled a draft. Neither levy is in the draft.", []],
    ["Norway's offer was the product of sixteen days of work.", []],
    [
      "Norway made an offer of 5 percent, and two pilots said that it had been improved on Thursday to 6 percent.",
      ["5 percent", "6 percent"],
    ],
    // Whole, and without what is no part of it.
    [
      "Norway tabled a plan that would give crews a chance to both stay in port and become pilots, but Chile is silent.",
      ["would give crews a chance to both stay in port and become pilots"],
    ],
    ["Norway raised its offer to 9 million euros in a bid to end the strike.", ["9 million euros"]],
    ["Norway made an offer. Any deal would need the blessing of the harbour board.", []],
    ["Norway made an offer that was 7 million euros higher than the one before.", []],
  ])("stands behind those who know it, semicolons and inserts: %s", (text, expected) => {
    expect(provided(text)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      "Ana Reyes and Ole Dahl put their names on Thursday to a document on the lock. Under the text, both sides are to open two gates.",
      ["both sides are to open two gates"],
    ],
    [
      "The two sides settled on a text of seven articles. The guns are to fall silent after 72 hours, all crews will go home.",
      ["The guns are to fall silent after 72 hours", "all crews will go home"],
    ],
    [
      "The bloc welcomed the signing of the Lock Declaration. The Declaration sets up a fund. The parties have undertaken to dredge the lock and to hire 40 cooks.",
      ["sets up a fund", "to dredge the lock", "to hire 40 cooks"],
    ],
    ["Under the terms of the deal, the crews get 4 percent now.", ["the crews get 4 percent now"]],
    ["Ana Reyes and Ole Dahl read a document on the lock. Both locks are to open.", []],
  ])("is what was signed: %s", (text, expected) => {
    expect(provided(text)).toEqual(expected);
  });
});
