import { describe, expect, it } from "vitest";
import { sketchReading, spanOf } from "../../test/readings.js";
import { dropWithdrawn } from "./withdrawn.js";

describe("dropWithdrawn", () => {
  const text = "Correction: the union has 4,100 members, not 1,400.";
  const correction = { ...spanOf(text, text), by: "test", withdrawn: spanOf(text, "1,400") };
  const reading = { ...sketchReading({ text }), corrections: [correction] };
  const spans = [spanOf(text, "4,100"), spanOf(text, "1,400")];
  const members = spans.map((_, index) => ({ reading: 0, index }));

  it("leaves out what a correction withdraws and keeps what it puts instead", () => {
    expect(dropWithdrawn([{ members }], [reading], (_, i) => spans[i])).toEqual([{ members: members.slice(0, 1) }]);
  });

  it("leaves out a thing that nothing else tells", () => {
    expect(dropWithdrawn([{ members: members.slice(1) }], [reading], (_, i) => spans[i])).toEqual([]);
  });
});
