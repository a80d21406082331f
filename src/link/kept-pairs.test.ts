import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeptPairs } from "./kept-pairs.js";

interface Thing {
  readonly place: number;
  readonly keys: readonly string[];
  weight: number;
}

/** Many things of few keys: more of a key than are followed up for it. */
const things: fc.Arbitrary<Thing[]> = fc.array(
  fc.record({
    place: fc.integer({ min: 0, max: 1000 }),
    keys: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }),
    weight: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 60, maxLength: 160, size: "max" },
);

const newPairs = () =>
  new KeptPairs<Thing, number>(
    ({ keys }) => [["all", keys]],
    (a, b) => ((a.weight + b.weight) % 3 === 0 ? a.weight : undefined),
  );

function told(pairs: KeptPairs<Thing, number>): string[] {
  const all: string[] = [];
  pairs.forEach((i, j, found) => all.push(`${i} ${j} ${found}`));
  return all.sort();
}

const sorted = (some: readonly Thing[]): Thing[] => [...some].sort((a, b) => a.place - b.place);

describe("pairs that are kept", () => {
  it("are those of the whole set, however it came about", () => {
    fc.assert(
      fc.property(things, fc.array(fc.integer({ min: 0, max: 159 }), { maxLength: 12 }), (all, touched) => {
        const order = sorted(all);
        const kept = newPairs();
        kept.set(sorted(all.slice(0, 50)));
        for (let n = 51; n <= all.length; n += 7) kept.set(order.filter((one) => all.indexOf(one) < n));
        // Some go, and some weigh something else than before.
        const some = touched.flatMap((i) => all[i] ?? []);
        const rest = order.filter((one) => !some.slice(0, 4).includes(one));
        for (const one of some) one.weight = (one.weight + 1) % 10;
        kept.set(rest, (one) => some.includes(one));
        const fresh = newPairs();
        fresh.set(rest);
        expect(told(kept)).toEqual(told(fresh));
      }),
      { numRuns: 40, seed: 20261129 },
    );
  });

  it("are of things that stand near each other under a key", () => {
    const line = Array.from({ length: 50 }, (_, place) => ({ place, keys: ["a"], weight: 0 }));
    const pairs = newPairs();
    pairs.set(line);
    expect(told(pairs)).toContain("0 40 0");
    expect(told(pairs)).not.toContain("0 41 0");
  });

  it("are of things that stand as near as is asked for, in a set that grows too", () => {
    const line = Array.from({ length: 12 }, (_, place) => ({ place, keys: ["a"], weight: 0 }));
    const near = () =>
      new KeptPairs<Thing, number>(
        ({ keys }) => [["all", keys]],
        () => 0,
        3,
      );
    const [grown, once] = [near(), near()];
    grown.set(line.filter(({ place }) => place % 2 === 0));
    grown.set(line);
    once.set(line);
    expect(told(grown)).toEqual(told(once));
    expect(told(grown)).toContain("0 3 0");
    expect(told(grown)).not.toContain("0 4 0");
  });
});
