import { describe, expect, it } from "vitest";
import { dossier } from "../../test/show-dossier.js";
import { openRecord } from "./record.js";
import { readVisits, sinceVisit, visitOf, writeVisit } from "./visits.js";

const cookieOf = (header: string | undefined): string => header?.split(";")[0] ?? "";

describe("what was looked at", () => {
  it("is remembered by process, the last visit of each", () => {
    const first = writeVisit(readVisits(undefined), { process: "dock talks", mark: "7" });
    const second = writeVisit(readVisits(cookieOf(first)), { process: "ferry", mark: "2026-03-15" });
    const third = writeVisit(readVisits(`other=1; ${cookieOf(second)}`), { process: "dock talks", mark: "9" });
    expect(Object.fromEntries(readVisits(cookieOf(third)))).toEqual({ ferry: "2026-03-15", "dock%20talks": "9" });
    expect(writeVisit(readVisits(cookieOf(third)), { process: "dock talks", mark: "9" })).toBeUndefined();
  });

  it("is nothing where the cookie holds something else", () => {
    expect([...readVisits("rapporteur-seen=<script>|a:b:c|; x=y")]).toEqual([]);
  });

  it("tells what the reports brought since, or what the library noted since", () => {
    const plain = openRecord("dock-talks", dossier);
    expect(sinceVisit(plain, new Map())).toBeUndefined();
    expect(sinceVisit(plain, new Map([["dock-talks", visitOf(plain).mark]]))?.changes).toEqual([]);
    const fresh = plain.news().filter(({ change }) => !change.background);
    expect(sinceVisit(plain, new Map([["dock-talks", "2020-01-01"]]))?.changes.length).toBe(fresh.length);
    const change = { is: "opened", section: "reports", entry: "", about: "x", evidence: [] } as const;
    const at = "2026-03-16T08:00:00.000Z";
    const kept = openRecord("dock-talks", dossier, { changes: () => [4, 5, 6].map((seq) => ({ seq, at, change })) });
    expect(visitOf(kept).mark).toBe("6");
    expect(sinceVisit(kept, new Map([["dock-talks", "4"]]))).toMatchObject({
      query: "?after=4",
      changes: { length: 2 },
    });
  });
});
