import { describe, expect, it } from "vitest";
import { nameOf, readText } from "../../../test/read-text.js";

describe("whose a proposal is", () => {
  it.each([
    ["Norway's draft offers four ferries. The consolidated text, released on Monday, has six.", "consolidated text"],
    ["Norway's draft offers four ferries. The draft published on Monday by the two teams has six.", "draft"],
    ["Norway's draft offers four ferries. The draft published on Monday by the two teams' rival has six.", undefined],
    ["Norway's draft offers four ferries. The draft rejected on Monday by both teams has six.", undefined],
  ])("is both sides' where both have made it: %s", (text, name) => {
    expect(readText(text).proposals.find(({ joint }) => joint)?.name).toBe(name);
  });

  it("is not that of a newspaper that has heard of it", () => {
    const reading = readText(
      "The mediator has called in both sides, Reuters has learned, and has circulated an outline of a deal.",
    );
    const authors = reading.proposals.flatMap((p) => p.authors.map((who) => nameOf(reading, who)));
    expect(authors.join()).toBe("");
  });

  it.each([
    ["In 2016 a three-day strike had ended with a 5 percent offer from Norway.", 0],
    ["On Monday a three-day strike ended with a 5 percent offer from Norway.", 1],
    ["Since 2019 a 5 percent offer from Norway has been on the table.", 1],
  ])("is not asked of what lies years back: %s", (text, count) => {
    expect(readText(`BODO, May 7, 2026 (Nordwire) - ${text}`).proposals).toHaveLength(count);
  });
});
