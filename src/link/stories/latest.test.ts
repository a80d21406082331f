import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Latest } from "./latest.js";
import { product } from "./vector.js";

const vector = fc
  .array(fc.tuple(fc.nat(9), fc.float({ min: 0, max: 1, noNaN: true })), { minLength: 1 })
  .map((pairs) => new Map(pairs));

describe("the latest members of a story", () => {
  it("give what comparing with each by itself gives", () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 12 }), vector, (members, report) => {
        const latest = new Latest(4, []);
        for (const member of members) latest.add(member);
        expect(latest.vectors).toEqual(members.slice(-4));
        expect(latest.mostLike(report)).toBeCloseTo(Math.max(...members.slice(-4).map((m) => product(report, m))));
      }),
      { seed: 1 },
    );
  });
});
