import { describe, expect, it } from "vitest";
import { makeDossier } from "../../test/make-dossier.js";

const TERM = "would let the ferries sail only if no pilot is laid off";

async function proposals(...texts: string[]): Promise<string[]> {
  const dossier = await makeDossier(texts.map((text, i) => `BERGEN, May ${12 + i}, 2026 (Nordwire) - ${text}`));
  return dossier.proposals.map(({ provisions }) => provisions.map(({ text }) => text).join("; "));
}

describe("proposals of several reports", () => {
  it("are one where they hold the same in the same words", async () => {
    const guild = "The Harbour Guild tabled a draft on Monday. The draft";
    expect(await proposals(`${guild} ${TERM}.`, `The mediators' plan for the port ${TERM}.`)).toHaveLength(1);
  });

  it("are not one where what both agreed is told and what one had offered", async () => {
    const told = await proposals(
      "Norway has offered to give up 4% of the quota.",
      "Norway and Chile signed an agreement. Under the agreement, each side would keep its share until June.",
    );
    expect(told).toEqual(expect.arrayContaining(["to give up 4% of the quota"]));
    expect(told.some((one) => one.includes("give up") && one.includes("keep its share"))).toBe(false);
  });
});
