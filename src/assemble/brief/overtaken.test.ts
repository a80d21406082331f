import { describe, expect, it } from "vitest";
import { makeDossier } from "../../../test/make-dossier.js";

const EARLY = `OSLO, May 4, 2026 (Nordwire) - Norway and Chile parted in Oslo on Monday without a deal on the quay toll.

Chile insists that the ferries are freed of the toll before June. Without a deal each port will set its own toll from June 1.`;

const LATE = `OSLO, May 12, 2026 (Harbour Post) - Norway and Chile agreed on Tuesday to halve the quay toll, ending two days of talks in Oslo.

The count of the ferries is due on May 30.`;

async function told(...texts: string[]): Promise<string> {
  const { brief } = await makeDossier(texts);
  return brief.flatMap(({ section, text }) => (section === "What comes next" ? [text] : [])).join("\n");
}

describe("what is to follow without a deal", () => {
  it("is told while there is none", async () => {
    expect(await told(EARLY)).toContain("Without a deal");
  });

  it("is left out once a later report has one", async () => {
    const lines = await told(EARLY, LATE);
    expect(lines).not.toContain("Without a deal");
    expect(lines).toContain("The count of the ferries");
  });
});

describe("talks that an agreement ended", () => {
  it("are told with all who agreed there, on the days that they took", async () => {
    const { brief } = await makeDossier([EARLY, LATE]);
    const told = brief.filter(({ section }) => section === "What happened").map(({ text }) => text);
    expect(told).toContain("Norway and Chile held talks in Oslo from 11 May 2026 to 12 May 2026.");
  });
});

describe("what comes next", () => {
  const report = (day: string, text: string) => `OSLO, May ${day}, 2026 (Nordwire) - ${text}`;
  const TALKS = report(
    "12",
    "Norway and Chile discussed the quay toll in Oslo on Tuesday. Talks resume in Oslo on Thursday.",
  );

  it("is not the meeting at which it was agreed", async () => {
    const agreed = report("14", "Norway and Chile agreed on Thursday to halve the quay toll.");
    expect(await told(TALKS)).toContain("Thursday");
    expect(await told(TALKS, agreed)).not.toContain("Talks resume");
  });

  it("is not the draft that is there", async () => {
    const promised = report(
      "12",
      "Norway and Chile parted in Oslo. The Chilean chair has promised a fourth draft by May 14.",
    );
    const there = report("14", "The fourth draft of the Chilean chair halves the quay toll, Norway said.");
    expect(await told(promised)).toContain("fourth draft");
    expect(await told(promised, there)).not.toContain("promised");
  });

  it("is told once where one sentence has several days", async () => {
    const ballot = report(
      "12",
      "Norway and Chile struck a deal. The ballot on it opens on May 18 and closes on June 6.",
    );
    expect((await told(ballot)).match(/ballot/g)).toHaveLength(1);
  });
});
