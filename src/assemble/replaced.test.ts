import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

/** Positions on pay, those that are history in brackets. */
async function held(...texts: string[]): Promise<string[]> {
  const { issues } = await makeDossier(texts);
  const pay = issues.find(({ name }) => name === "Pay");
  return (pay?.positions ?? []).map(({ stance, replaced }) => (replaced ? `(${stance})` : stance)).sort();
}

const TUESDAY =
  "PORT ELIN, May 12, 2026 (Delta Wire) - The Harbour Guild met Norline. The Harbour Guild is seeking a pay rise of 8 percent.";

describe("what a side wanted before", () => {
  it("is history where a later report has another amount of it", async () => {
    expect(
      await held(
        TUESDAY,
        "PORT ELIN, May 14, 2026 (Delta Wire) - The Harbour Guild lowered its pay claim to 6 percent.",
      ),
    ).toEqual([
      "(The Harbour Guild is seeking a pay rise of 8 percent.)",
      "The Harbour Guild lowered its pay claim to 6 percent.",
    ]);
  });

  it("stands where the later report has it too, or an amount that nobody wants", async () => {
    expect(
      await held(
        TUESDAY,
        "PORT ELIN, May 14, 2026 (Delta Wire) - The Harbour Guild wants a pay rise of 8 percent, not 6.",
      ),
    ).not.toContain("(The Harbour Guild is seeking a pay rise of 8 percent.)");
    expect(
      await held(
        TUESDAY,
        "PORT ELIN, May 14, 2026 (Delta Wire) - The Harbour Guild wants fair pay; its yards lost 6 percent.",
      ),
    ).not.toContain("(The Harbour Guild is seeking a pay rise of 8 percent.)");
  });
});
