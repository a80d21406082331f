import { describe, expect, it } from "vitest";
import { sketchBase } from "../../../test/readings.js";
import { sourcing } from "../../knowledge/sourcing.js";
import { findCorrections } from "./corrections.js";

const correctionsOf = (text: string) =>
  findCorrections(sketchBase({ text })).map(({ withdrawn, instead }) => [
    withdrawn && text.slice(withdrawn.start, withdrawn.end),
    instead && text.slice(instead.start, instead.end),
  ]);

describe("corrections", () => {
  it.each([
    [
      "The ferries sail again.\nCorrection: The union has 4,100 members, not 1,400 as previously reported.",
      ["1,400", "The union has 4,100 members"],
    ],
    [
      "An earlier version of this article said the talks lasted six hours; they lasted four.",
      ["the talks lasted six hours", "they lasted four"],
    ],
    [
      "An earlier version of this story stated that the strike began on Monday. It began on Tuesday.",
      ["the strike began on Monday", "It began on Tuesday"],
    ],
    [
      "An earlier version of this report said the quota was 40,000 tonnes. This article has been updated.",
      ["the quota was 40,000 tonnes", undefined],
    ],
    ["(Corrects paragraph four to say the quota is 31,000 tonnes)", [undefined, "the quota is 31,000 tonnes"]],
    [
      "(Corrects paragraph 4 to say the islands asked for a 40% cut, not 30%)",
      ["30%", "the islands asked for a 40% cut"],
    ],
    ["CORRECTION:\nThe cap is 19 ships, not 28.", ["28", "The cap is 19 ships"]],
    [
      "(This version of the May 4 story corrects the number of yards in the league to 54 from 53 in paragraph 6)",
      ["53", "54"],
    ],
    [
      "A quick correction. In a post at 11:52 we said the harbour master was in the room. He was not.",
      ["the harbour master was in the room", "He was not"],
    ],
    [
      "12:50 Correction\nIn an entry at 10:15 we said the truce would run for 90 days. It is 60 days.",
      ["the truce would run for 90 days", "It is 60 days"],
    ],
    ["This article was amended on 3 May to correct the name of the harbour.", [undefined, undefined]],
  ])("%s", (text, expected) => {
    expect(correctionsOf(text)).toEqual([expected]);
  });

  it.each(["An earlier version of the treaty set the quota at 40,000 tonnes.", "The union asked for a correction."])(
    "no notice: %s",
    (text) => {
      expect(correctionsOf(text)).toEqual([]);
    },
  );
});

describe("data/en/sourcing.yaml", () => {
  it.each([...sourcing().notices, ...sourcing().takenBack, ...sourcing().ofItself])(
    "$id matches in linear time",
    ({ pattern }) => {
      const began = performance.now();
      pattern.test(`Correction: ${"said the 1, and not 2 ".repeat(36)}`.slice(0, 800));
      expect(performance.now() - began).toBeLessThan(50);
    },
  );
});
