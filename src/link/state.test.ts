import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ExampleFile, examples } from "../../test/example-sets.js";
import { ingest } from "../ingest/ingest.js";
import type { Reading } from "../model/index.js";
import { readAll } from "../read/read.js";
import { link } from "./link.js";
import { LinkState } from "./state.js";

/** The readings of a set of examples, as nobody has linked them yet. */
async function unlinked(files: readonly ExampleFile[]): Promise<Reading[]> {
  const taken = await Promise.all(files.map(({ from, bytes }) => ingest({ from, bytes })));
  return readAll(taken.flatMap(({ intakes }) => intakes));
}

describe.each([...examples])("the links of %s", async (_, files) => {
  const readings = await unlinked(files);
  const linked = link(await unlinked(files));

  it("are the same added one by one in any order as all at once", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        const state = new LinkState();
        for (const reading of shuffled) {
          state.add(reading);
          // Read off at each step: what is kept from a smaller set must not show in a larger one.
          expect(state.links().readings).toContain(reading);
        }
        expect(state.links()).toEqual(linked);
      }),
      { numRuns: 3, seed: 20261129 },
    );
  });

  it("are the same merged from two states, and from one that was saved", () => {
    const [one, other] = [new LinkState(readings.slice(0, 3)), new LinkState(readings.slice(2))];
    one.merge(new LinkState(structuredClone(other.save())));
    expect(one.links()).toEqual(linked);
  });
});

describe("a state", () => {
  it("does not change by what comes twice, and is as before when what was added is taken out", async () => {
    const [one, two] = await unlinked([...examples.values()][0] ?? []);
    if (!one || !two) throw new Error("no example");
    const state = new LinkState([one]);
    const before = state.links();
    expect(state.add(one)).toBe(false);
    expect(state.links()).toBe(before);
    expect(state.add(two)).toBe(true);
    expect(state.remove(two.intake.report.id)).toBe(true);
    expect(state.remove(two.intake.report.id)).toBe(false);
    expect(state.links()).toEqual(before);
  });
});
