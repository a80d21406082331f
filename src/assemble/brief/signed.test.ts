import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const DRAFT =
  "OSLO, May 4, 2026 (Nordwire) - Mediators handed Norway and Chile a draft on Monday. The draft provides for a 45-day truce between the ferries. Chile insists on a full opening of the lock before the truce.";

const SIGNED =
  "OSLO, May 12, 2026 (Harbour Post) - Norway and Chile made peace on Tuesday. The agreement, signed on Monday by both ministers, calls for a 60-day truce between the ferries and an opening of the lock in June.";

async function lines(...texts: string[]): Promise<string[]> {
  const { brief } = await makeDossier(texts);
  return brief.map(({ text }) => text);
}

describe("what a draft held before it was signed", () => {
  it("is told of the draft", async () => {
    expect(await lines(DRAFT)).toContain("In it, as reported: a 45-day truce between the ferries.");
  });

  it("is told of an earlier version once the agreement has terms of its own", async () => {
    const told = await lines(DRAFT, SIGNED);
    expect(told).toContain("In an earlier version, as reported: a 45-day truce between the ferries.");
    expect(told).not.toContain("In it, as reported: a 45-day truce between the ferries.");
  });
});
