import { describe, expect, it } from "vitest";
import type { Issue } from "../../model/index.js";
import { foldIssues } from "./fold-issues.js";

const standing = { outlets: 1, origins: 1, credibility: 3 } as const;
const place = (start: number) => ({ report: "r1", start, end: start + 9, quote: "The looms" });

const issue = (code: string, name: string, start: number, stances: readonly string[] = []): Issue => ({
  id: code,
  code,
  name,
  status: "dropped",
  positions: stances.map((stance) => ({ id: stance, by: "p", stance, evidence: [place(start)], standing })),
  evidence: [place(start)],
  standing,
});

describe("foldIssues", () => {
  it("puts a report's own word for a matter under the matter of the same sentence", () => {
    const folded = foldIssues([
      issue("closures", "Mill closures", 0),
      issue("matter-closure", "Night closure", 0, ["no"]),
    ]);
    expect(folded.map(({ name, positions }) => [name, positions.length])).toEqual([["Mill closures", 1]]);
  });

  it("keeps apart what one sentence says of two matters of the lists, and what two sentences tell", () => {
    expect(foldIssues([issue("pay", "Pay", 0), issue("closures", "Mill closures", 0)])).toHaveLength(2);
    expect(foldIssues([issue("closures", "Closures", 0), issue("matter-closure", "Night closure", 40)])).toHaveLength(
      2,
    );
  });

  it("puts a measure under the thing that it is of, where one sentence tells both", () => {
    const quota = { ...place(0), quote: "The quota for squid remains open." };
    const squid = { ...issue("squid", "Squid", 0), evidence: [quota, place(40)] };
    expect(foldIssues([squid, { ...issue("quotas", "Quotas", 0), evidence: [quota] }])).toHaveLength(1);
    const both = { ...place(0), quote: "Quotas and squid remain open." };
    expect(
      foldIssues([
        { ...squid, evidence: [both, place(40)] },
        { ...issue("quotas", "Quotas", 0), evidence: [both] },
      ]),
    ).toHaveLength(2);
  });
});
