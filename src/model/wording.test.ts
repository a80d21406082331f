import { describe, expect, it } from "vitest";
import { carriersOf } from "./wording.js";

const at = (report: string, quote: string) => ({ report, start: 0, end: quote.length, quote });
const variant = (report: string, text: string, same: boolean) => ({ report, text, same, evidence: [at(report, text)] });

describe("who carries a wording", () => {
  const text = "The quota is a floor, and we shall not go below it.";
  const variants = [
    variant("a", text, true),
    variant("b", "The quota is a floor", true),
    variant("c", "The quota is the floor; we will not go below it", false),
    variant("d", `“${text}” she said.`, true),
  ];
  const carried = carriersOf({ text, variants, evidence: variants.flatMap(({ evidence }) => evidence) });

  it("cites for the printed words only the reports that have them", () => {
    expect(carried.evidence.map(({ report }) => report)).toEqual(["a", "d"]);
  });

  it("keeps apart who has a part of them and who words them otherwise", () => {
    expect(carried.inPart.map(({ report }) => report)).toEqual(["b"]);
    expect(carried.otherwise.map(({ report }) => report)).toEqual(["c"]);
  });
});
